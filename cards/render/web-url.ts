/** Whether it is an address on the web. Anything else a browser might do something with is no link and no picture. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url);
}
