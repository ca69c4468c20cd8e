using System.Text.Json;
using System.Text.RegularExpressions;

namespace InsightsReport;

/// <summary>Exit codes, as the README lists them.</summary>
public static class Exit
{
    public const int BadSettings = 2;
    public const int NotSignedIn = 3;
    public const int Refused = 4;
    public const int NoAnswer = 5;
}

/// <summary>The program cannot go on; the message is for the reader.</summary>
public sealed class Stop(int exitCode, params string[] lines) : Exception(string.Join(Environment.NewLine, lines))
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>What the program says; its sentences stand in messages.json.</summary>
public static class Messages
{
    private static readonly JsonElement Sentences =
        JsonDocument.Parse(File.ReadAllText(Folder.PathOf("messages.json"))).RootElement;

    /// <summary>The sentence of that name with its values in place.</summary>
    public static string Say(string key, params (string Name, object Value)[] values)
    {
        var sentence = Sentences.GetProperty(key).GetString() ?? "";
        return Regex.Replace(sentence, @"\{(\w+)\}", match =>
        {
            foreach (var (name, value) in values)
                if (name == match.Groups[1].Value) return value.ToString() ?? "";
            return match.Value;
        });
    }

    /// <summary>Tells the reader how far things are; results go to standard output, this does not.</summary>
    public static void Tell(string key, params (string Name, object Value)[] values) =>
        Console.Error.WriteLine(Say(key, values));

    /// <summary>The sentence for one of Entra's error numbers; null when it is none of the known ones.</summary>
    public static string? ForNumber(string number) =>
        Sentences.GetProperty("aadsts").TryGetProperty(number, out var sentence) ? sentence.GetString() : null;
}

/// <summary>The folder that holds settings.json: the program's own or one above it, as with dotnet run.</summary>
public static class Folder
{
    private static readonly string Root = Find();

    /// <summary>A path in that folder, wherever the program is started; an absolute path stays.</summary>
    public static string PathOf(string path) => Path.GetFullPath(path, Root);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "settings.json"))) return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
