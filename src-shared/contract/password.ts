import { z } from 'zod';

/** What a person types to open a sealed file; its UTF-8 is the password (docs/sealing.md). */
export const PasswordSchema = z.string().min(1).max(65_536);
