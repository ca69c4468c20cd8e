using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InsightsReport;

/// <summary>Hands out an access token that still lasts, and keeps the refresh token for the next run.</summary>
public sealed class Tokens
{
    // Asks Entra for MFA even where no policy does: Partner Center wants it in the token.
    private const string MfaClaims =
        """{"id_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}},"access_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}}}""";
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly Settings settings;
    private readonly Dictionary<string, string> client;
    private readonly string scope;
    private string accessToken = "";
    private DateTimeOffset endsAt = DateTimeOffset.MinValue;

    private Tokens(Settings settings, string? secret)
    {
        this.settings = settings;
        scope = settings.Resource + "/user_impersonation offline_access";
        client = new() { ["client_id"] = settings.ClientId };
        if (secret is not null) client["client_secret"] = secret;
    }

    /// <summary>Reads the client secret first; a device is a public client, which has none.</summary>
    public static Tokens Open(Settings settings) => new(settings, settings.IsDevice ? null : ClientSecret());

    /// <summary>An access token with minutes left; refreshed when it has not.</summary>
    public async Task<string> CurrentAsync()
    {
        if (DateTimeOffset.UtcNow > endsAt - RenewBefore) await RefreshAsync();
        return accessToken;
    }

    /// <summary>A person signs in, by browser on this machine or by a code typed on any other.</summary>
    public async Task SignInAsync()
    {
        Keep(settings.IsDevice ? await ByDeviceAsync() : await ByCodeAsync());
        Messages.Tell("signedIn");
    }

    private async Task RefreshAsync()
    {
        if (!File.Exists(settings.RefreshTokenFile)) throw new Stop(Exit.NotSignedIn, Messages.Say("notSignedIn"));
        Keep(await AskAsync("token", new(client)
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = (await File.ReadAllTextAsync(settings.RefreshTokenFile)).Trim(),
            ["scope"] = scope,
        }));
    }

    private async Task<JsonElement> ByCodeAsync()
    {
        var state = Base64Url(RandomNumberGenerator.GetBytes(32));
        var verifier = Base64Url(RandomNumberGenerator.GetBytes(48));
        var fields = new Dictionary<string, string>
        {
            ["client_id"] = settings.ClientId,
            ["response_type"] = "code",
            ["response_mode"] = "query",
            ["redirect_uri"] = settings.RedirectText,
            ["scope"] = scope,
            ["login_hint"] = settings.LoginHint,
            ["claims"] = MfaClaims,
            ["state"] = state,
            ["code_challenge"] = Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
        };
        var query = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        var came = await Receiver.ReceiveAsync(settings.RedirectUri, state, $"{AddressOf("authorize")}?{query}");
        if (!came.TryGetValue("code", out var code))
            throw Refused(came.GetValueOrDefault("error"), came.GetValueOrDefault("error_description"));
        return await AskAsync("token", new(client)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = settings.RedirectText,
            ["code_verifier"] = verifier,
            ["scope"] = scope,
        });
    }

    private async Task<JsonElement> ByDeviceAsync()
    {
        var start = await AskAsync("devicecode", new(client) { ["scope"] = scope, ["claims"] = MfaClaims });
        Messages.Tell("enterCode");
        Console.Error.WriteLine($"{Web.Field(start, "verification_uri")}  {Web.Field(start, "user_code")}");
        var pause = TimeSpan.FromSeconds(int.TryParse($"{Web.Field(start, "interval")}", out var seconds) ? seconds : 5);
        while (true)
        {
            await Task.Delay(pause);
            var answer = await PostAsync("token", new(client)
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code",
                ["device_code"] = $"{Web.Field(start, "device_code")}",
            });
            if (answer.Text("error") == "slow_down") pause += TimeSpan.FromSeconds(5);
            else if (answer.Text("error") != "authorization_pending") return Granted(answer);
        }
    }

    private Task<Answer> PostAsync(string endpoint, Dictionary<string, string> form) =>
        Web.SendAsync(() => new(HttpMethod.Post, AddressOf(endpoint)) { Content = new FormUrlEncodedContent(form) });

    private async Task<JsonElement> AskAsync(string endpoint, Dictionary<string, string> form) =>
        Granted(await PostAsync(endpoint, form));

    private string AddressOf(string endpoint) =>
        $"{settings.LoginUrl}/{Uri.EscapeDataString(settings.Tenant)}/oauth2/v2.0/{endpoint}";

    private void Keep(JsonElement granted)
    {
        accessToken = $"{Web.Field(granted, "access_token")}";
        var seconds = int.TryParse($"{Web.Field(granted, "expires_in")}", out var number) ? number : 0;
        endsAt = DateTimeOffset.UtcNow.AddSeconds(seconds);
        if (Web.Field(granted, "refresh_token") is { } refreshToken)
            WritePrivate(settings.RefreshTokenFile, refreshToken.ToString());
    }

    private static JsonElement Granted(Answer answer) =>
        answer is { IsFine: true, Json: { } fields }
            ? fields
            : throw Refused(answer.Text("error"), answer.Text("error_description"));

    /// <summary>The sentence for Entra's number, or Entra's own words.</summary>
    private static Stop Refused(string? error, string? description)
    {
        var said = (description ?? "").Split('\n')[0].Trim();
        var number = Regex.Match(said, @"AADSTS(\d+)").Groups[1].Value;
        return new Stop(Exit.NotSignedIn, Messages.ForNumber(number) is { } sentence
            ? $"{sentence} (AADSTS{number})"
            : Messages.Say("signInRefused", ("reason", $"{error}: {said}")));
    }

    /// <summary>From the environment, or typed; never from a file of this folder.</summary>
    private static string ClientSecret()
    {
        var secret = Environment.GetEnvironmentVariable("PARTNER_CLIENT_SECRET") ?? "";
        if (secret == "" && !Console.IsInputRedirected) secret = TypedSecret();
        return secret != "" ? secret : throw new Stop(Exit.BadSettings, Messages.Say("secretMissing"));
    }

    private static string TypedSecret()
    {
        Console.Error.Write(Messages.Say("secretPrompt"));
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString().Trim();
    }

    /// <summary>Replaces a file by one that only its owner may read; a crash leaves the old one.</summary>
    private static void WritePrivate(string file, string text)
    {
        var fresh = file + ".new";
        // What an earlier crash left may be readable for others, and a mode is only given to a file that is made.
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(fresh, options)) writer.Write(text);
        File.Move(fresh, file, overwrite: true);
    }

    private static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
