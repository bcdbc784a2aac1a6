-- wrk script: BENCH_REQUESTS names a file of requests, one a line: path, tab, value of If-None-Match or nothing, tab, body of a POST or nothing.
-- Requests come in a random order that is the same each time; "BENCH_IN_TURN" keeps the order of the file.
local requests, count, next_one = {}, 0, 0
local in_turn = os.getenv("BENCH_IN_TURN")

for line in io.lines(os.getenv("BENCH_REQUESTS")) do
    local path, tag, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = { ["Accept"] = "application/json", ["Host"] = "localhost" }
    if tag ~= "" then headers["If-None-Match"] = tag end
    if body ~= "" then headers["Content-Type"] = "application/json" end
    count = count + 1
    requests[count] = wrk.format(body == "" and "GET" or "POST", path, headers, body ~= "" and body or nil)
end

function init()
    math.randomseed(20260902)
end

function request()
    next_one = in_turn and next_one % count + 1 or math.random(count)
    return requests[next_one]
end

function done(summary, latency, _)
    local errors = summary.errors
    io.write(string.format("RESULT %.1f %.3f %.3f %d %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
        latency:percentile(99) / 1000, errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
