import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from './refuse.ts';

/** The entity tag of a record's version. */
export function versionTag(version: number | bigint | string): string {
  return `"${version}"`;
}

/** Tells the caller which version of a record they read. */
export function sendVersion(reply: FastifyReply, version: number | bigint | string): void {
  reply.header('etag', versionTag(version));
}

/** Refuses a change made from another version than the present one (412), or without saying from which (428). */
export function requireVersion(request: FastifyRequest, version: number | bigint | string): void {
  const given = request.headers['if-match'];
  if (given === undefined) throw refusal('request/version-needed', 428);
  const tags = given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!tags.includes('*') && !tags.includes(versionTag(version))) throw refusal('request/changed-meanwhile', 412);
}
