-- wrk -s requests.lua URL -- FILE: sends the lines of FILE as bodies of POST requests, or as paths when they begin with a slash,
-- in random order; prints one line of JSON at the end.
local prepared = {}

function init(arguments)
  local headers = { ["Content-Type"] = "application/json", ["X-Forwarded-Proto"] = "https" }
  for line in io.lines(arguments[1]) do
    if line:sub(1, 1) == "/" then
      prepared[#prepared + 1] = wrk.format("GET", line, headers)
    else
      prepared[#prepared + 1] = wrk.format("POST", nil, headers, line)
    end
  end
end

function request()
  return prepared[math.random(#prepared)]
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('{"requests": %d, "microseconds": %d, "failed": %d, "p50": %d, "p99": %d}\n',
    summary.requests, summary.duration, failed, latency:percentile(50), latency:percentile(99)))
end
