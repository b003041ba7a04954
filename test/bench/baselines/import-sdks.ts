import 'botbuilder';
import '@slack/bolt';
import '@azure/cosmos';

/** What a process costs at least that uses the three SDKs: it loads them, says so and ends. */
process.send?.({ loaded: true });
process.disconnect?.();
