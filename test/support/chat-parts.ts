import { z } from 'zod';

const item = z.object({ id: z.string(), html: z.string() });
const parts = z.object({ rooms: z.string(), heading: z.string(), items: z.array(item), modal: item.nullable() });

/** The parts of a chat page of the demo, as its script asks for them. */
export async function chatParts(address: string): Promise<z.infer<typeof parts>> {
  const reply = await fetch(address);
  return parts.parse(await reply.json());
}
