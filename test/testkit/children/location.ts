import * as z from 'zod';

/** How a graph's location travels to a child process. */
export const GraphLocationSchema = z.object({
  url: z.string(),
  user: z.string().optional(),
  password: z.string().optional(),
});
