using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Input;

/// <summary>Reads the manifests that a command line names, on all processors.</summary>
internal static class ManifestLoader
{
    /// <summary>Reads what can be read, and says on the terminal's error stream what cannot, and what was passed over.</summary>
    /// <param name="paths">The paths of a command line.</param>
    /// <param name="terminal">Where it runs, and what standard input is.</param>
    /// <param name="standardInputPath">The file whose text standard input gives in place of the disk; null where none is.</param>
    public static LoadedManifests Load(IEnumerable<string> paths, Terminal terminal, string? standardInputPath = null)
    {
        var (files, problems) = InputPaths.Find(paths, terminal.CurrentDirectory, standardInputPath);
        var read = new Reading[files.Count];
        using (terminal.Progress.Begin($"Reading {Plural.Of(files.Count, "file")}..."))
        {
            Parallel.For(0, files.Count, i => read[i] = Read(files[i], terminal));
        }

        var all = problems.Concat(read.Select(one => one.Problem).OfType<string>()).ToList();
        var unread = all.Concat(read.Select(one => one.Note).OfType<string>()).ToImmutableArray();
        foreach (var sentence in unread)
        {
            terminal.Complain(sentence);
        }

        ImmutableArray<LoadedFile> loaded = [.. read.Select(one => one.File).OfType<LoadedFile>()];
        return new LoadedManifests(loaded, all.Count == 0, new Repositories(loaded.Select(file => file.Source), terminal.CurrentDirectory)) { Unread = unread };
    }

    private static Reading Read(InputFile file, Terminal terminal)
    {
        try
        {
            var text = FileText.Decode(
                file.IsStandardInput ? ReadAll(terminal.Input) : file.IsNamed ? File.ReadAllBytes(file.FullPath) : FileBytes.Read(file.FullPath));
            if (text.IsBinary)
            {
                return file.IsNamed
                    ? new Reading(Problem: $"'{file.PrintedPath}' is not text and cannot be checked.")
                    : new Reading(Note: $"'{file.PrintedPath}' is not text; it was skipped.");
            }

            var manifest = ManifestReader.Read(new SourceFile(file.PrintedPath, text.Text));
            return file.IsNamed || !IsOtherJson(manifest) ? new Reading(new LoadedFile(file, text, manifest)) : new Reading();
        }
        catch (NotRegularFileException)
        {
            return new Reading(Note: $"'{file.PrintedPath}' is a pipe, a socket or a device, not a file; it was skipped.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException && !file.IsNamed)
        {
            return new Reading(Note: $"'{file.PrintedPath}' leads to a file that does not exist; it was skipped.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Reading(Problem: $"'{file.PrintedPath}' cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // One file that defeats the reader must not cost the others.
            return new Reading(Problem: $"'{file.PrintedPath}' cannot be read: {exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>
    /// What came of a file: what it holds, why it could not be read, or why it was passed over; none of them for a JSON file of another program.
    /// </summary>
    private readonly record struct Reading(LoadedFile? File = null, string? Problem = null, string? Note = null);

    /// <summary>
    /// Whether a JSON file is none of ours: package.json, appsettings.json, tsconfig.json with its comments. Some of them have a
    /// <c>kind</c> of their own; only a manifest has an <c>apiVersion</c> too, also where it does not parse.
    /// </summary>
    public static bool IsOtherJson(ManifestFile manifest) =>
        manifest.File.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && manifest.Failure is null
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
