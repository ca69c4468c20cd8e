import { answer } from "@/lib/api/answer";

/** Everything under `/api/v1`: `lib/api/operations` lists it. Methods that nothing answers to are refused there as well. */
const all = (request: Request): Promise<Response> => answer(request);

export { all as DELETE, all as GET, all as HEAD, all as OPTIONS, all as PATCH, all as POST, all as PUT };
