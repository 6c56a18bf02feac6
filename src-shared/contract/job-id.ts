import { z } from 'zod';

/** Chosen by who wants to follow the work; absent: it gets one of its own. */
export const JobIdSchema = z.string().min(1).max(100).optional();
