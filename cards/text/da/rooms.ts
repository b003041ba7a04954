import type { PlatformName } from '../../../services/pathway/events.ts';

/** The steps of making a room that can stop (`bot/rooms/port.ts`). */
export type RoomStepName = 'createRoom' | 'addMembers' | 'addApp' | 'awaitArrival' | 'consent';

/** What has happened, and what a person must do, one thing a line. */
export interface RoomStepText {
  readonly happened: string;
  readonly todo: readonly string[];
}

const afterwards = 'Vejviser prøver selv igen, så du skal ikke gøre mere her bagefter.';

/** What the coordinator reads when the making of a room has stopped. */
export const rooms: Record<PlatformName, Record<RoomStepName, RoomStepText>> = {
  teams: {
    createRoom: {
      happened: 'Kanalen kunne ikke oprettes i Teams.',
      todo: [
        'Bed jeres Teams-administrator tjekke, at det team, som kanalerne skal ligge i, findes og har plads til flere kanaler.',
        'Bed administratoren tjekke, at private kanaler er tilladt for Vejviser.',
        afterwards,
      ],
    },
    addMembers: {
      happened: 'Kanalen er oprettet, men ikke alle i teamet kunne tilføjes.',
      todo: [
        'Bed jeres Teams-administrator tilføje dem, der mangler, til det team, som kanalen ligger i.',
        'Bed administratoren tjekke, at Vejviser har lov til at ændre kanalens medlemmer (ChannelMember.ReadWrite.All).',
        afterwards,
      ],
    },
    addApp: {
      happened: 'Kanalen er klar, men Vejviser er ikke med i den endnu.',
      todo: [
        'Åbn kanalen i Teams. Den har forløbets kode som navn.',
        'Vælg Flere indstillinger (…) ud for kanalens navn, så Administrer kanal og fanen Apps.',
        'Vælg Tilføj en app, og tilføj Vejviser.',
      ],
    },
    awaitArrival: {
      happened: 'Kanalen er klar, og Vejviser venter på at blive lukket ind i den.',
      todo: [
        'Det tager som regel nogle få minutter. Du skal ikke gøre noget.',
        'Sker der ikke noget inden for et kvarter, så åbn kanalen, og tilføj Vejviser under Administrer kanal og Apps.',
      ],
    },
    consent: {
      happened: 'Jeres organisation mangler at godkende, at Vejviser må oprette kanaler i Teams.',
      todo: [
        'Bed jeres Microsoft 365-administrator godkende Vejviser i Microsoft Entra: Virksomhedsprogrammer, Vejviser, Tilladelser, Giv administratorsamtykke.',
        afterwards,
      ],
    },
  },
  slack: {
    createRoom: {
      happened: 'Kanalen kunne ikke oprettes i Slack.',
      todo: ['Bed jeres Slack-administrator tjekke, at apps må oprette private kanaler i jeres workspace.', afterwards],
    },
    addMembers: {
      happened: 'Kanalen er oprettet, men ikke alle i teamet kunne inviteres.',
      todo: [
        'Tjek, at alle i teamet er medlem af jeres workspace i Slack, og at deres konto er aktiv.',
        'Du kan også selv invitere dem: skriv /invite og navnet i kanalen.',
        afterwards,
      ],
    },
    addApp: {
      happened: 'Kanalen er klar, men Vejviser er ikke med i den endnu.',
      todo: ['Åbn kanalen i Slack. Den har forløbets kode som navn.', 'Skriv /invite @Vejviser i kanalen.'],
    },
    awaitArrival: {
      happened: 'Kanalen er klar, og Vejviser venter på at blive lukket ind i den.',
      todo: [
        'Det tager som regel under et minut. Du skal ikke gøre noget.',
        'Sker der ikke noget inden for et kvarter, så skriv /invite @Vejviser i kanalen.',
      ],
    },
    consent: {
      happened: 'Vejviser mangler en tilladelse i jeres workspace i Slack.',
      todo: [
        'Bed jeres Slack-administrator installere Vejviser igen og godkende de tilladelser, som appen beder om.',
        afterwards,
      ],
    },
  },
};
