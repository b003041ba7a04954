/** Looks every minute what is due. */
export class MinuteClock {
  constructor(_options: object) {}

  start(): void {}

  async stop(): Promise<void> {}
}
