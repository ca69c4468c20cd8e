import { doubleQuoted as q } from "./quoting";
import { commented, factsOf, MFA_CLAIMS, type SampleFacts, type SampleInput } from "./sample";
import { SAMPLE_TEXTS, type SampleTexts } from "./texts";

/** The first call as a C# console program (.NET 8, top-level statements, no package). */
export function csharpSample(input: SampleInput): string {
  const facts = factsOf(input);
  const t = SAMPLE_TEXTS[input.locale];
  return `${[head(facts, t), main(t), tokens(facts, t), facts.isDevice ? device(t) : code(t), password(t), calls(t)].join("\n\n")}\n`;
}

function head(facts: SampleFacts, t: SampleTexts): string {
  return `// ${t.title}
// ${t.needs}: .NET 8 SDK (dotnet new console, Program.cs, dotnet run)
${facts.isDevice ? "" : `// ${t.secret}\n`}// ${t.file}
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;

const string Login = ${q(facts.login)};
const string Tenant = ${q(facts.tenant)};
const string ClientId = ${q(facts.clientId)};
const string User = ${q(facts.user)};
${facts.isDevice ? "" : `const string RedirectUri = ${q(facts.redirectUri)}; // ${t.redirect}\n`}const string Resource = ${q(facts.resource)};
const string Scope = Resource + "/user_impersonation offline_access";
const string Api = ${q(facts.api)};
const string Query = ${q(facts.query)};
${
  facts.isDevice
    ? ""
    : `var clientSecret = Environment.GetEnvironmentVariable("PARTNER_CLIENT_SECRET") is { Length: > 0 } secret\n    ? secret\n    : throw new InvalidOperationException(${q(t.secretMissing)});\n`
}var refreshTokenFile = Environment.GetEnvironmentVariable("PARTNER_REFRESH_TOKEN_FILE");
using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(120) };`;
}

function main(t: SampleTexts): string {
  return `var token = await GetTokenAsync();
Console.WriteLine(${q(t.datasets)});
foreach (var dataset in (await CallAsync("ScheduledDataset", token)).EnumerateArray())
{
    var columns = Field(dataset, "selectableColumns");
    var count = columns?.ValueKind == JsonValueKind.Array ? columns.Value.GetArrayLength() : 0;
    Console.WriteLine($"  {Text(dataset, "datasetName")}: {count}");
}
Console.WriteLine(${q(t.rows)});
var rows = await CallAsync("ScheduledQueries/testQueryResult?exportQuery=" + Uri.EscapeDataString(Query), token);
var layout = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
Console.WriteLine(JsonSerializer.Serialize(rows, layout));`;
}

function tokens(facts: SampleFacts, t: SampleTexts): string {
  const secret = facts.isDevice ? "" : `, ["client_secret"] = clientSecret`;
  return `Dictionary<string, string> Client() => new() { ["client_id"] = ClientId${secret} };

// ${t.bom}
static JsonElement? ReadJson(string body)
{
    try { return JsonDocument.Parse(body.TrimStart('\\uFEFF')).RootElement.Clone(); }
    catch (JsonException) { return null; }
}

static JsonElement? Field(JsonElement? element, string name)
{
    if (element is not { ValueKind: JsonValueKind.Object } found) return null;
    foreach (var property in found.EnumerateObject())
        if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property.Value;
    return null;
}

static string? Text(JsonElement? element, string name) => Field(element, name)?.ToString();

async Task<JsonElement?> AskEntraAsync(string path, Dictionary<string, string> form)
{
    using var content = new FormUrlEncodedContent(form);
    using var answer = await http.PostAsync($"{Login}/{Uri.EscapeDataString(Tenant)}{path}", content);
    return ReadJson(await answer.Content.ReadAsStringAsync());
}

static InvalidOperationException Refused(JsonElement? answer) =>
    new(${q(t.signInRefused)} + $" {Text(answer, "error")}: {Text(answer, "error_description")}");

async Task<string> GetTokenAsync()
{
    var answer = await RefreshAsync() ?? await SignInAsync();
    var accessToken = Text(answer, "access_token") ?? throw Refused(answer);
    if (refreshTokenFile is not null && Text(answer, "refresh_token") is { } refreshToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(refreshTokenFile, options);
        await file.WriteAsync(refreshToken);
    }
    return accessToken;
}

async Task<JsonElement?> RefreshAsync()
{
    if (refreshTokenFile is null || !File.Exists(refreshTokenFile)) return null;
    var answer = await AskEntraAsync("/oauth2/v2.0/token", new(Client())
    {
        ["grant_type"] = "refresh_token",
        ["scope"] = Scope,
        ["refresh_token"] = await File.ReadAllTextAsync(refreshTokenFile),
    });
    if (Text(answer, "access_token") is not null) return answer;
    Console.Error.WriteLine(${q(t.refreshRefused)});
    return null;
}`;
}

function code(t: SampleTexts): string {
  return `static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

async Task<JsonElement?> SignInAsync()
{
    var state = Base64Url(RandomNumberGenerator.GetBytes(32));
    var verifier = Base64Url(RandomNumberGenerator.GetBytes(48));
    var fields = new Dictionary<string, string>
    {
        ["client_id"] = ClientId,
        ["response_type"] = "code",
        ["response_mode"] = "query",
        ["redirect_uri"] = RedirectUri,
        ["scope"] = Scope,
        ["login_hint"] = User,
        ["claims"] = ${q(MFA_CLAIMS)},
        ["state"] = state,
        ["code_challenge"] = Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
        ["code_challenge_method"] = "S256",
    };
    var query = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
    Console.Error.WriteLine(${q(t.open)});
    Console.Error.WriteLine($"{Login}/{Uri.EscapeDataString(Tenant)}/oauth2/v2.0/authorize?{query}");
    Console.Error.WriteLine(${q(t.paste)});
    var pasted = Uri.TryCreate(Console.ReadLine()?.Trim(), UriKind.Absolute, out var address) ? address.Query : "";
    var came = System.Web.HttpUtility.ParseQueryString(pasted);
    if (came["code"] is not { } code || came["state"] != state) throw new InvalidOperationException(${q(t.noCode)});
    return await AskEntraAsync("/oauth2/v2.0/token", new(Client())
    {
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["redirect_uri"] = RedirectUri,
        ["code_verifier"] = verifier,
        ["scope"] = Scope,
    });
}`;
}

function device(t: SampleTexts): string {
  return `async Task<JsonElement?> SignInAsync()
{
    var start = await AskEntraAsync("/oauth2/v2.0/devicecode", new() { ["client_id"] = ClientId, ["scope"] = Scope });
    if (Text(start, "device_code") is not { } deviceCode) throw Refused(start);
    Console.Error.WriteLine(${q(t.enterCode)});
    Console.Error.WriteLine($"{Text(start, "verification_uri")}  {Text(start, "user_code")}  ({User})");
    var pause = TimeSpan.FromSeconds(int.TryParse(Text(start, "interval"), out var seconds) ? seconds : 5);
    while (true)
    {
        await Task.Delay(pause);
        var answer = await AskEntraAsync("/oauth2/v2.0/token", new(Client())
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code",
            ["device_code"] = deviceCode,
        });
        if (Text(answer, "error") == "slow_down") pause += TimeSpan.FromSeconds(5);
        else if (Text(answer, "error") != "authorization_pending") return answer;
    }
}`;
}

function password(t: SampleTexts): string {
  const recipe = `async Task<JsonElement?> SignInAsync() => await AskEntraAsync("/oauth2/token", new()
{
    ["resource"] = Resource,
    ["client_id"] = ClientId,
    ["client_secret"] = Environment.GetEnvironmentVariable("PARTNER_CLIENT_SECRET") ?? "",
    ["grant_type"] = "password",
    ["scope"] = "openid",
    ["username"] = User,
    ["password"] = Environment.GetEnvironmentVariable("PARTNER_PASSWORD") ?? "",
});`;
  return commented("//", `${t.passwordNote.join("\n")}\n${recipe}`);
}

function calls(t: SampleTexts): string {
  return `async Task<JsonElement> CallAsync(string path, string accessToken)
{
    var correlationId = Guid.NewGuid().ToString();
    using var request = new HttpRequestMessage(HttpMethod.Get, $"{Api}/{path}");
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
    request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    request.Headers.Add("ValidateMfa", "true");
    request.Headers.Add("MS-CorrelationId", correlationId);
    request.Headers.Add("MS-RequestId", Guid.NewGuid().ToString());
    using var answer = await http.SendAsync(request);
    // ${t.envelope}
    var body = ReadJson(await answer.Content.ReadAsStringAsync());
    var inside = int.TryParse(Text(body, "statusCode"), out var number) ? number : 0;
    var decided = Math.Max((int)answer.StatusCode, inside);
    if (answer.Headers.TryGetValues("isMfaCompliant", out var told) && bool.TryParse(told.First(), out var isCompliant) && !isCompliant)
        Console.Error.WriteLine(${q(t.notMfaCompliant)});
    if (decided < 400 && Field(body, "value") is { ValueKind: JsonValueKind.Array } value) return value;
    var hint = decided switch
    {
        401 => ${q(t.hint401)},
        403 => ${q(t.hint403)},
        429 => ${q(t.hint429)} + " " + answer.Headers.RetryAfter,
        _ => "",
    };
    var said = body is null ? ${q(t.notJson)} : Text(body, "message") ?? Text(body, "description");
    throw new HttpRequestException($"HTTP {(int)answer.StatusCode}: {said}\\n{hint}\\n" + ${q(t.correlation)} + " " + correlationId);
}`;
}
