/** Slack waits three seconds for an acknowledgement. https://docs.slack.dev/interactivity/handling-user-interaction */
export const acknowledgeWithinMs = 2500;

/** What the work gives if it is done in time; undefined if not. It goes on either way. */
export async function inTime<T extends object>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
