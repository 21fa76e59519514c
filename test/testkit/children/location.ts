import * as z from 'zod';

/** The location of a graph as it is passed to a child process. */
export const GraphLocationSchema = z.object({
  url: z.string(),
  user: z.string().optional(),
  password: z.string().optional(),
});
