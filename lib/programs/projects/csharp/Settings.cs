using System.Text.Json;
using System.Text.RegularExpressions;

namespace InsightsReport;

/// <summary>What the program is told: settings.json, and before it a variable such as LOGIN_URL for loginUrl.</summary>
public sealed record Settings
{
    public required string Tenant { get; init; }
    public required string ClientId { get; init; }
    /// <summary>Whose name the sign-in page proposes; may be empty.</summary>
    public required string LoginHint { get; init; }
    public required bool IsDevice { get; init; }
    public required Uri RedirectUri { get; init; }
    /// <summary>As written, because Entra compares it as text.</summary>
    public required string RedirectText { get; init; }
    public required string LoginUrl { get; init; }
    public required string PartnerCenterUrl { get; init; }
    public required string Resource { get; init; }
    public required string Query { get; init; }
    public required string QueryName { get; init; }
    public required string ReportName { get; init; }
    public required string OutputFile { get; init; }
    public required string RefreshTokenFile { get; init; }
    public required int WaitMinutes { get; init; }

    /// <summary>Every setting, checked.</summary>
    public static Settings Load()
    {
        var written = ReadFile(Folder.PathOf("settings.json"));
        string Read(string name, bool isOptional = false)
        {
            var given = Environment.GetEnvironmentVariable(VariableOf(name));
            var value = (string.IsNullOrEmpty(given) ? TextOf(written, name) : given).Trim();
            return value != "" || isOptional ? value : throw Wrong("settingMissing", ("name", name));
        }
        var signIn = Read("signIn");
        if (signIn is not ("code" or "device")) throw Wrong("signInUnknown");
        var minutes = Read("waitMinutes");
        if (!Regex.IsMatch(minutes, @"\A[0-9]{1,4}\z")) throw Wrong("waitNotNumber");
        var redirect = Read("redirectUri");
        return new Settings
        {
            Tenant = Read("tenant"),
            ClientId = Read("clientId"),
            LoginHint = Read("loginHint", isOptional: true),
            IsDevice = signIn == "device",
            RedirectUri = LocalAddress(redirect),
            RedirectText = redirect,
            LoginUrl = SafeAddress("loginUrl", Read("loginUrl")),
            PartnerCenterUrl = SafeAddress("partnerCenterUrl", Read("partnerCenterUrl")),
            Resource = Read("resource"),
            Query = Read("query"),
            QueryName = PlainName("queryName", Read("queryName")),
            ReportName = PlainName("reportName", Read("reportName")),
            OutputFile = Folder.PathOf(Read("outputFile")),
            RefreshTokenFile = Folder.PathOf(Read("refreshTokenFile")),
            WaitMinutes = int.Parse(minutes),
        };
    }

    private static JsonElement ReadFile(string file)
    {
        try
        {
            var parsed = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            if (parsed.ValueKind == JsonValueKind.Object) return parsed;
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            // Missing and unreadable are told alike.
        }
        throw Wrong("settingsUnreadable", ("file", file));
    }

    private static string TextOf(JsonElement written, string name) =>
        written.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string VariableOf(string name) => Regex.Replace(name, "(?=[A-Z])", "_").ToUpperInvariant();

    private static string SafeAddress(string name, string text)
    {
        var isSafe = Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == "https" || (address.Scheme == "http" && IsThisMachine(address)));
        return isSafe ? text.TrimEnd('/') : throw Wrong("addressInsecure", ("name", name));
    }

    private static Uri LocalAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == "http" && IsThisMachine(address)
            ? address
            : throw Wrong("redirectNotLocal");

    private static bool IsThisMachine(Uri address) => address.Host is "localhost" or "127.0.0.1";

    private static string PlainName(string name, string text) =>
        Regex.IsMatch(text, @"\A[A-Za-z0-9 ]+\z") ? text : throw Wrong("nameRefused", ("name", name));

    private static Stop Wrong(string key, params (string Name, object Value)[] values) =>
        new(Exit.BadSettings, Messages.Say(key, values));
}
