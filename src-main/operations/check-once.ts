import { config } from 'zod';

// Zod compiles checks for those who check much. A command checks a handful of values, and the threads that read many files have a zod of their own.
config({ jitless: true });
