using System.IO.Compression;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace InsightsReport;

/// <summary>A report's bytes, and what to do once they are safe.</summary>
public sealed record Report(byte[] Content, Func<Task> CleanUpAsync);

/// <summary>Partner insights with the integration user's token: the query, the report that runs it, and its file.</summary>
public sealed class Insights
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    /// <summary>What can be made, and where.</summary>
    private sealed record Kind(string Id, string Path, string WireName, string[] Names);
    private static readonly Kind Query = new("query", "ScheduledQueries", "Name", ["name", "queryName"]);
    private static readonly Kind ReportOfQuery = new("report", "ScheduledReport", "ReportName", ["reportName"]);

    private readonly string address;
    private readonly Tokens tokens;
    // Microsoft's support finds every call of a run by this id.
    private readonly string correlationId = Guid.NewGuid().ToString();
    private bool isWarned;

    private Insights(Settings settings, Tokens tokens)
    {
        address = settings.PartnerCenterUrl + "/insights/v1/mpn";
        this.tokens = tokens;
    }

    /// <summary>Makes the query if it is not there, and runs a report of it.</summary>
    public static async Task<Report> FetchReportAsync(Settings settings, Tokens tokens)
    {
        var api = new Insights(settings, tokens);
        // Part of the name is made from the text: another text becomes another query instead of an old one's rows.
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(settings.Query)))[..8].ToLowerInvariant();
        var queryId = await api.EnsureAsync(Query, $"{settings.QueryName} {digest}", new() { ["Query"] = settings.Query });
        var mark = Convert.ToHexString(RandomNumberGenerator.GetBytes(2)).ToLowerInvariant();
        var reportName = $"{settings.ReportName} {DateTime.UtcNow:yyyyMMdd HHmmss} {mark}";
        var reportId = await api.EnsureAsync(ReportOfQuery, reportName, new()
        {
            ["QueryId"] = queryId,
            ["ExecuteNow"] = true,
            ["Format"] = "CSV",
        });
        var content = await DownloadAsync(await api.WaitAsync(reportId, settings.WaitMinutes));
        return new Report(content, () => api.RemoveAsync(reportId, reportName));
    }

    /// <summary>The id of what has this name, made if need be; an answer that got lost makes no second one.</summary>
    private async Task<string> EnsureAsync(Kind kind, string name, Dictionary<string, object> body)
    {
        for (var attempt = 0; attempt < Web.Attempts; attempt++)
        {
            if (await FindAsync(kind, name) is { } found)
            {
                Messages.Tell(kind.Id + "Found", ("name", name));
                return found;
            }
            var named = new Dictionary<string, object>(body) { [kind.WireName] = name };
            var answer = await CallAsync(HttpMethod.Post, kind.Path, named, Web.SendOnceAsync);
            var made = answer.IsFine ? RowsIn(answer).Select(row => Web.Field(row, kind.Id + "Id")).FirstOrDefault() : null;
            if (made is { } id)
            {
                Messages.Tell(kind.Id + "Created", ("name", name));
                return id.ToString();
            }
            if (!answer.IsPassing && !answer.IsFine) throw Refusal(answer);
            await Web.WaitAfterAsync(answer, new Uri(address), attempt);
        }
        throw Web.NoAnswer(new Uri(address));
    }

    private async Task<string?> FindAsync(Kind kind, string name)
    {
        var answer = await CallAsync(HttpMethod.Get, $"{kind.Path}?{kind.Id}Name={Uri.EscapeDataString(name)}");
        // Nothing of that name can also be a 404.
        if (answer.Status == 404) return null;
        if (!answer.IsFine) throw Refusal(answer);
        // Half an answer must not look like an empty list, or a second one is made.
        if (answer.Field("value") is null) throw Web.NoAnswer(new Uri(address));
        foreach (var row in RowsIn(answer))
            if (kind.Names.Any(key => Web.Field(row, key)?.ToString() == name)) return Web.Field(row, kind.Id + "Id")?.ToString();
        return null;
    }

    /// <summary>The link to the finished file; asks less often the longer it takes.</summary>
    private async Task<string> WaitAsync(string reportId, int minutes)
    {
        var endsAt = DateTimeOffset.UtcNow.AddMinutes(minutes);
        for (var pause = FirstPause; ; pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause)
        {
            var answer = await CallAsync(HttpMethod.Get, $"ScheduledReport/execution/{reportId}");
            // Until a run is complete the answer is 404.
            if (!answer.IsFine && answer.Status != 404) throw Refusal(answer);
            foreach (var row in RowsIn(answer))
            {
                var isDone = string.Equals(Web.Field(row, "executionStatus")?.ToString(), "completed", StringComparison.OrdinalIgnoreCase);
                var link = Web.Field(row, "reportAccessSecureLink")?.ToString();
                if (isDone && !string.IsNullOrEmpty(link)) return link;
            }
            if (DateTimeOffset.UtcNow + pause > endsAt)
                throw new Stop(Exit.NoAnswer, Messages.Say("waitOver", ("minutes", minutes)));
            Messages.Tell("waiting", ("seconds", (int)Math.Round(pause.TotalSeconds)));
            await Task.Delay(pause);
        }
    }

    /// <summary>A report of one run is of no use after it; the query stays for the next.</summary>
    private async Task RemoveAsync(string reportId, string name)
    {
        var answer = await CallAsync(HttpMethod.Delete, $"ScheduledReport/{reportId}");
        if (!answer.IsFine && answer.Status != 404) Messages.Tell("reportKept", ("name", name));
    }

    private async Task<Answer> CallAsync(
        HttpMethod method,
        string path,
        Dictionary<string, object>? body = null,
        Func<Func<HttpRequestMessage>, Task<Answer>>? how = null)
    {
        var accessToken = await tokens.CurrentAsync();
        HttpRequestMessage Make()
        {
            var request = new HttpRequestMessage(method, $"{address}/{path}");
            request.Headers.Authorization = new("Bearer", accessToken);
            request.Headers.Accept.Add(new("application/json"));
            request.Headers.Add("ValidateMfa", "true");
            request.Headers.Add("MS-CorrelationId", correlationId);
            request.Headers.Add("MS-RequestId", Guid.NewGuid().ToString());
            if (body is not null) request.Content = JsonContent.Create(body);
            return request;
        }
        var answer = await (how ?? Web.SendAsync)(Make);
        if (answer.IsFine && LacksMfa(answer) && !isWarned)
        {
            isWarned = true;
            Messages.Tell("notMfaCompliant");
        }
        return answer;
    }

    private Stop Refusal(Answer answer)
    {
        var said = answer.Text("message") ?? answer.Text("description") ?? "";
        var sentence = answer.Status switch
        {
            401 => Messages.Say(LacksMfa(answer) ? "mfaRefused" : "tokenRefused"),
            403 => Messages.Say("roleRefused"),
            _ => Messages.Say("refused", ("status", answer.Status), ("message", said)),
        };
        return new Stop(Exit.Refused, sentence, Messages.Say("correlation", ("id", correlationId)));
    }

    private static bool LacksMfa(Answer answer) =>
        string.Equals(answer.Header("isMfaCompliant"), "false", StringComparison.OrdinalIgnoreCase) || answer.Text("code") == "900421";

    private static IEnumerable<JsonElement> RowsIn(Answer answer)
    {
        if (answer.Field("value") is not { ValueKind: JsonValueKind.Array } rows) yield break;
        foreach (var row in rows.EnumerateArray()) yield return row;
    }

    /// <summary>The file behind a signed link, which takes no token; it may come packed.</summary>
    private static async Task<byte[]> DownloadAsync(string link)
    {
        var answer = await Web.SendAsync(() => new(HttpMethod.Get, link));
        if (!answer.IsFine) throw new Stop(Exit.Refused, Messages.Say("downloadRefused", ("status", answer.Status)));
        if (answer.Body is not [0x1f, 0x8b, ..]) return answer.Body;
        using var packed = new GZipStream(new MemoryStream(answer.Body), CompressionMode.Decompress);
        using var content = new MemoryStream();
        await packed.CopyToAsync(content);
        return content.ToArray();
    }
}
