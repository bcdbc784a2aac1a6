import assert from "node:assert/strict";
import { test } from "node:test";
import { banyan } from "../src/index.js";

const server = process.env.BANYAN_URL ?? "http://127.0.0.1:8080";
const title = process.env.BANYAN_TITLE ?? "";
const api = banyan(server);

/** The story that the caller of this test has published. */
async function story() {
    const { data, error } = await api.GET("/api/v1/delivery/entries", {
        params: { query: { locale: "vi", type: "article", count: true, "page[size]": 100 } },
    });
    assert.equal(error, undefined);
    const found = data?.data.find((entry) => entry.type === "article" && entry.fields.title === title);
    assert.ok(found && found.type === "article", `no story is called ${title}`);
    assert.ok((data?.meta.total ?? 0) > 0);
    return found;
}

test("a list has the story, with its fields typed by its content type", async () => {
    const found = await story();
    assert.equal(found.locale, "vi");
    assert.equal(found.fields.sources?.[0]?.issuer, "UBND tỉnh");
});

test("one story is read by id and by its address", async () => {
    const { id, slug } = await story();
    const byId = await api.GET("/api/v1/delivery/entries/{id}", { params: { path: { id }, query: { locale: "vi" } } });
    assert.equal(byId.data?.meta.locale.served, "vi");
    const bySlug = await api.GET("/api/v1/delivery/by-slug/{locale}/{slug}", { params: { path: { locale: "vi", slug } } });
    assert.equal(bySlug.data?.data.id, id);
});

test("filters are written with brackets, and as JSON they mean the same", async () => {
    const { slug } = await story();
    const filter = { slug: { eq: slug }, publishedAt: { gte: "2020-01-01T00:00:00Z" } };
    const inAddress = await api.GET("/api/v1/delivery/entries", { params: { query: { locale: "vi", filter } } });
    const inBody = await api.POST("/api/v1/delivery/query", { body: { locale: "vi", filter } });
    assert.deepEqual(inAddress.data?.data.map((entry) => entry.slug), [slug]);
    assert.deepEqual(inBody.data?.data, inAddress.data?.data);
});

test("changes come with a token to go on from", async () => {
    const first = await api.GET("/api/v1/delivery/sync", { params: { query: { initial: true, locale: "vi" } } });
    assert.ok(first.data?.changes.some((change) => change.op === "publish" && change.data?.type === "article"));
    const next = await api.GET("/api/v1/delivery/sync", { params: { query: { token: first.data?.token ?? "" } } });
    assert.ok(next.data?.token);
});

test("a refusal is a problem that names what is wrong", async () => {
    const { data, error, response } = await api.GET("/api/v1/delivery/entries", {
        params: { query: { locale: "vi", sort: "nothing" } },
        headers: { "Accept-Language": "en" },
    });
    assert.equal(data, undefined);
    assert.equal(response.status, 400);
    assert.match(JSON.stringify(error?.errors), /nothing/);
});
