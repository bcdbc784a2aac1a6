import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type { components, paths };

/** A live variant of any content type; `type` tells which, and with it what `fields` has. */
export type Entry = components["schemas"]["Entry"];

/** Why the server refuses: RFC 9457, in Vietnamese or English. */
export type Problem = components["schemas"]["Problem"];

/** Names and values of a query, with brackets for what stands inside: `filter[date][gte]=2026`. */
function written(name: string, value: unknown): [string, string][] {
    if (value === undefined || value === null) {
        return [];
    }
    if (typeof value === "object" && !Array.isArray(value)) {
        return Object.entries(value).flatMap(([member, inner]) => written(`${name}[${member}]`, inner));
    }
    return [[name, Array.isArray(value) ? value.join(",") : String(value)]];
}

/**
 * A client of one server. Each call gives `data`, or `error` as a {@link Problem}.
 *
 * @param baseUrl such as `https://cms.example.org`
 */
export function banyan(baseUrl: string, options: ClientOptions = {}): Client<paths> {
    return createClient<paths>({
        ...options,
        baseUrl,
        querySerializer: (query) =>
            new URLSearchParams(Object.entries(query).flatMap(([name, value]) => written(name, value))).toString(),
    });
}
