using System.CommandLine;
using Kubewright.Core.Rules.Settings;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Commands;

/// <summary>What the repository says of its check: <c>kubewright.yaml</c>, in the current directory or above it as far as the repository goes.</summary>
internal sealed class SettingsOption : Option<string?>
{
    public SettingsOption()
        : base("--settings")
    {
        Description = $"The settings; without it {ProjectSettings.FileName} here or above, up to the root of the repository.";
        HelpName = "file";
    }

    /// <summary>The settings with the directory that they are in; null, with the reasons on the error stream, where they cannot be used.</summary>
    public LocatedSettings? Read(ParseResult parsed, Terminal terminal)
    {
        var named = parsed.GetValue(this);
        var path = named is null ? Find(terminal.CurrentDirectory) : Path.GetFullPath(named, terminal.CurrentDirectory);
        if (path is null)
        {
            return LocatedSettings.None with { Directory = terminal.CurrentDirectory };
        }

        try
        {
            var shown = Path.GetRelativePath(terminal.CurrentDirectory, path).Replace('\\', '/');
            var settings = SettingsReader.Read(new SourceFile(shown, FileText.Decode(File.ReadAllBytes(path)).Text));
            foreach (var (place, message) in settings.Problems)
            {
                terminal.Complain($"{place}: {message}");
            }

            return settings.Problems.IsEmpty
                ? new LocatedSettings(settings, Path.GetDirectoryName(path)!, file => Path.GetFullPath(file.Path, terminal.CurrentDirectory))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain($"The settings '{named ?? path}' cannot be read: {exception.Message}");
            return null;
        }
    }

    /// <summary>The settings file that is nearest above a directory, within its repository; null where there is none.</summary>
    public static string? Find(string directory)
    {
        for (var at = directory; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, ProjectSettings.FileName);
            if (File.Exists(path))
            {
                return path;
            }

            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
