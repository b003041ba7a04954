import { CloudAdapter, type TurnContext } from 'botbuilder';
import type { InvokeAnswer } from './answers/invoke-answer.ts';
import type { StrictAuthentication } from './auth/strict-authentication.ts';
import type { TokenClaims } from './auth/token-check.ts';
import type { DoorParts } from './handlers/door-parts.ts';
import { onInvoke } from './handlers/on-invoke.ts';
import { onMessage } from './handlers/on-message.ts';
import { onRosterChange } from './handlers/on-roster-change.ts';
import { type InboundActivity, toSdkActivity } from './inbound/activity.ts';

/**
 * Runs one turn of the SDK for an activity that the door has let in. The SDK's own entry (`process`) authenticates less
 * strictly, parses the body anew with Express in hand, and writes errors into the response; this one does none of it.
 */
export class Turns extends CloudAdapter {
  readonly #authentication: StrictAuthentication;
  readonly #parts: DoorParts;

  constructor(authentication: StrictAuthentication, parts: DoorParts) {
    super(authentication);
    this.#authentication = authentication;
    this.#parts = parts;
    this.onTurnError = (_context, error) => Promise.reject(error);
  }

  /** Resolves to the HTTP answer. */
  async run(activity: InboundActivity, claims: TokenClaims | undefined): Promise<InvokeAnswer> {
    const admitted = this.#authentication.admitted({ ...claims });
    const response = await this.processActivity(admitted, toSdkActivity(activity), (context) =>
      this.#turn(context, activity),
    );
    if (!response) return { status: 200 };
    const { status, body } = response;
    return body === undefined ? { status } : { status, body };
  }

  async #turn(context: TurnContext, activity: InboundActivity): Promise<void> {
    await this.#parts.acquaintances.meet(activity);
    switch (activity.type) {
      case 'invoke':
        await context.sendActivity({ type: 'invokeResponse', value: await onInvoke(this.#parts, activity) });
        return;
      case 'message':
        return onMessage(this.#parts, activity);
      case 'conversationUpdate':
      case 'installationUpdate':
        return onRosterChange(this.#parts, activity);
    }
  }
}
