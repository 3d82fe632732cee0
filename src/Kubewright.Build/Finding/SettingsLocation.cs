using Kubewright.Build.Files;
using Kubewright.Core.Application.Repository;
using Kubewright.Core.Rules.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Build.Finding;

/// <summary>Where the settings of a project are: the file that is nearest above it, within its repository.</summary>
internal static class SettingsLocation
{
    /// <summary>The settings file; null where there is none.</summary>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="root">The folder of the repository.</param>
    public static string? Find(string folder, string root)
    {
        for (var at = folder; at is not null; at = at == root ? null : RepositoryTree.ParentOf(at))
        {
            var path = RepositoryTree.Combine(at, ProjectSettings.FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The baseline that a settings file names; null where it names none that exists.</summary>
    public static string? BaselineOf(string settings)
    {
        var named = SettingsReader.Read(new SourceFile(settings, File.ReadAllText(settings))).Baseline;
        var path = named is null ? null : Path.Combine(RepositoryTree.ParentOf(settings)!, named);
        return path is not null && File.Exists(path) ? RepositoryDiskFiles.PathOf(Path.GetFullPath(path)) : null;
    }
}
