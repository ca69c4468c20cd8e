// Runs a Partner Center insights report and saves it as CSV.
using System.Text;

namespace InsightsReport;

public static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = Encoding.UTF8;
        try
        {
            return await RunAsync(arguments);
        }
        catch (Stop stop)
        {
            Console.Error.WriteLine(stop.Message);
            return stop.ExitCode;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Messages.Tell("fileProblem", ("reason", problem.Message));
            return 1;
        }
    }

    private static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Contains("--help"))
        {
            Console.WriteLine(Messages.Say("help"));
            return 0;
        }
        if (arguments.FirstOrDefault(argument => argument != "--sign-in") is { } unknown)
            throw new Stop(Exit.BadSettings, Messages.Say("unknownArgument", ("argument", unknown)));
        var settings = Settings.Load();
        var tokens = Tokens.Open(settings);
        if (arguments.Contains("--sign-in")) await tokens.SignInAsync();
        var report = await Insights.FetchReportAsync(settings, tokens);
        await SaveAsync(settings.OutputFile, report.Content);
        Console.WriteLine(Messages.Say("saved", ("file", settings.OutputFile), ("bytes", report.Content.Length)));
        await report.CleanUpAsync();
        return 0;
    }

    /// <summary>A reader of the file sees the old report or the new one, never half of it.</summary>
    private static async Task SaveAsync(string file, byte[] content)
    {
        await File.WriteAllBytesAsync(file + ".new", content);
        File.Move(file + ".new", file, overwrite: true);
    }
}
