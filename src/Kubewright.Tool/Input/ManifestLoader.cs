using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.Input;

/// <summary>Reads the manifests that a command line names, on all processors.</summary>
internal static class ManifestLoader
{
    /// <summary>Reads what can be read, and says on the terminal's error stream what cannot.</summary>
    public static LoadedManifests Load(IEnumerable<string> paths, Terminal terminal)
    {
        var (files, problems) = InputPaths.Find(paths, terminal.CurrentDirectory);
        var read = new (LoadedFile? File, string? Problem)[files.Count];
        Parallel.For(0, files.Count, i => read[i] = Read(files[i], terminal));
        var all = problems.Concat(read.Select(one => one.Problem).OfType<string>()).ToList();
        foreach (var problem in all)
        {
            terminal.Error.WriteLine("kubewright: " + problem);
        }

        return new LoadedManifests([.. read.Select(one => one.File).OfType<LoadedFile>()], all.Count == 0);
    }

    private static (LoadedFile? File, string? Problem) Read(InputFile file, Terminal terminal)
    {
        try
        {
            var text = FileText.Decode(file == InputFile.StandardInput ? ReadAll(terminal.Input) : File.ReadAllBytes(file.FullPath));
            var manifest = ManifestReader.Read(new SourceFile(file.PrintedPath, text.Text));
            return (file.IsNamed || !IsOtherJson(manifest) ? new LoadedFile(file, text, manifest) : null, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"'{file.PrintedPath}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>
    /// Whether a JSON file is none of ours: package.json, appsettings.json, tsconfig.json with its comments. Some of them have a
    /// <c>kind</c> of their own; only a manifest has an <c>apiVersion</c> too, also where it does not parse.
    /// </summary>
    private static bool IsOtherJson(ManifestFile manifest) =>
        manifest.File.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !manifest.Resources.Any(resource => resource.Type.Version.Length > 0 || KindRegistry.Find(resource.Type) is not null)
        && !(manifest.Documents.Any(document => document.State == YamlDocumentState.Broken)
            && manifest.File.Text.Contains("\"apiVersion\"", StringComparison.Ordinal)
            && manifest.File.Text.Contains("\"kind\"", StringComparison.Ordinal));

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
