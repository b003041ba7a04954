import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  UserTokenClient,
} from 'botframework-connector';

/** The audience of the bot's own calls to Teams. */
const botFrameworkScope = 'https://api.botframework.com';

/**
 * What the SDK is told of authentication: that it has been done. The door checks tokens itself (`token-check.ts`), before the
 * SDK sees anything, and every other way into the SDK is closed. Clients for answers are shared, not made for each turn.
 */
export class StrictAuthentication extends BotFrameworkAuthentication {
  readonly #factory: ConnectorFactory;
  readonly #noSignIn = new NoSignIn();

  constructor(clientFor: (serviceUrl: string) => ConnectorClient) {
    super();
    this.#factory = new SharedClients(clientFor);
  }

  /** What `processActivity` needs to know of a request that the door has let in. */
  admitted(claims: Readonly<Record<string, string | number | undefined>>): AuthenticateRequestResult {
    const list = Object.entries(claims).map(([type, value]) => ({ type, value: String(value) }));
    return {
      audience: botFrameworkScope,
      claimsIdentity: new ClaimsIdentity(list, true),
      connectorFactory: this.#factory,
    };
  }

  override authenticateRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new Error('requests are authenticated by the door'));
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new Error('streaming is not served'));
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#factory;
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(this.#noSignIn);
  }

  override getOriginatingAudience(): string {
    return botFrameworkScope;
  }
}

class SharedClients extends ConnectorFactory {
  readonly #clientFor: (serviceUrl: string) => ConnectorClient;

  constructor(clientFor: (serviceUrl: string) => ConnectorClient) {
    super();
    this.#clientFor = clientFor;
  }

  override async create(serviceUrl: string): Promise<ConnectorClient> {
    return this.#clientFor(serviceUrl);
  }
}

/** The product has no sign-in cards. */
class NoSignIn extends UserTokenClient {
  override getUserToken = closed;
  override getSignInResource = closed;
  override signOutUser = closed;
  override getTokenStatus = closed;
  override getAadTokens = closed;
  override exchangeToken = closed;
}

function closed(): Promise<never> {
  return Promise.reject(new Error('users do not sign in through the bot'));
}
