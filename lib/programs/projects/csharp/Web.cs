using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace InsightsReport;

/// <summary>What came back. Status 0: no answer came; an error inside HTTP 200 counts.</summary>
public sealed record Answer(int Status, HttpResponseHeaders? Headers, byte[] Body, JsonElement? Json)
{
    public static readonly Answer None = new(0, null, Array.Empty<byte>(), null);

    /// <summary>Whether the request did what it should.</summary>
    public bool IsFine => Status is >= 200 and < 300;

    /// <summary>Whether the same request may succeed a little later.</summary>
    public bool IsPassing => Status is 0 or 408 or 429 or >= 500;

    public JsonElement? Field(string name) => Web.Field(Json, name);

    public string? Text(string name) => Field(name)?.ToString();

    public string? Header(string name) =>
        Headers is not null && Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}

/// <summary>Requests with patience: waits as long as it is asked to, and longer each time nobody says.</summary>
public static class Web
{
    public const int Attempts = 6;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    // A redirected request would take its token to another host.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(120),
    };

    /// <summary>The answer, after as many attempts as it takes; only for requests that may be made twice.</summary>
    public static async Task<Answer> SendAsync(Func<HttpRequestMessage> make)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await SendOnceAsync(make);
            if (!answer.IsPassing) return answer;
            var address = AddressOf(make);
            if (attempt + 1 >= Attempts) throw NoAnswer(address);
            await WaitAfterAsync(answer, address, attempt);
        }
    }

    /// <summary>One attempt.</summary>
    public static async Task<Answer> SendOnceAsync(Func<HttpRequestMessage> make)
    {
        try
        {
            using var request = make();
            using var response = await Http.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            var json = Parse(body);
            // HTTP 200 can carry an error in the body's statusCode.
            var inside = Field(json, "statusCode") is { ValueKind: JsonValueKind.Number } said ? said.GetInt32() : 0;
            return new Answer(Math.Max((int)response.StatusCode, inside), response.Headers, body, json);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException)
        {
            return Answer.None;
        }
    }

    /// <summary>A field of an object; the case of Partner Center's keys varies.</summary>
    public static JsonElement? Field(JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } found) return null;
        foreach (var property in found.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        return null;
    }

    /// <summary>Nobody answered for long enough.</summary>
    public static Stop NoAnswer(Uri address) => new(Exit.NoAnswer, Messages.Say("noAnswer", ("host", address.Authority)));

    /// <summary>Waits before the next attempt; throws when Microsoft asks for more patience than a program has.</summary>
    public static async Task WaitAfterAsync(Answer answer, Uri address, int attempt)
    {
        var asked = Asked(answer.Headers?.RetryAfter);
        if (asked > LongestPause)
            throw new Stop(Exit.NoAnswer, Messages.Say("waitTooLong", ("host", address.Authority), ("seconds", (int)asked.Value.TotalSeconds)));
        var pause = asked ?? TimeSpan.FromSeconds(Math.Pow(2, attempt) + Random.Shared.NextDouble());
        var seconds = (int)Math.Round(pause.TotalSeconds);
        if (answer.IsPassing && answer.Status != 0)
            Messages.Tell("retrying", ("host", address.Authority), ("status", answer.Status), ("seconds", seconds));
        else
            Messages.Tell("retryingUnanswered", ("host", address.Authority), ("seconds", seconds));
        await Task.Delay(pause);
    }

    /// <summary>Retry-After is a number of seconds or a date; null when it is neither.</summary>
    private static TimeSpan? Asked(RetryConditionHeaderValue? retryAfter)
    {
        if (retryAfter?.Delta is { } delta) return delta;
        if (retryAfter?.Date is not { } date) return null;
        var left = date - DateTimeOffset.UtcNow;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static Uri AddressOf(Func<HttpRequestMessage> make)
    {
        using var request = make();
        return request.RequestUri ?? throw new InvalidOperationException("a request without an address");
    }

    private static JsonElement? Parse(byte[] body)
    {
        // Partner Center may start JSON with a byte order mark.
        var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF');
        if (!text.StartsWith('{')) return null;
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
