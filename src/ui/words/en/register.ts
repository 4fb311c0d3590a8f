import type { register as Arabic } from '../ar/register.ts'

export const register: typeof Arabic = {}
