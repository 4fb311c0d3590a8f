/*
 * Backups behind a passphrase. Apart from `backup.ts`, so that the cipher is read in only when one is made or opened.
 */
export { isSealed, seal, unseal } from '../storage/sealed.ts'
