import { client } from "./client.ts";

/** The script of the report. A build that shrinks code puts the text of this build in its place, so that both write the same report. */
export const CLIENT_SOURCE = client.toString();
