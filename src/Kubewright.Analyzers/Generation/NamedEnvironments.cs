using System.Collections.Immutable;
using Kubewright.Analyzers.Generation.Model;
using Kubewright.Core.Environments;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Generation;

/// <summary>
/// What the environments that the project names deploy: code takes its names from there, and not from the files that they are made of. Empty where the project
/// names none.
/// </summary>
/// <param name="Kustomizations">The files that make the environments, with what each deploys.</param>
/// <param name="Used">The paths of the files that kustomizations use, normalized.</param>
internal sealed record NamedEnvironments(EquatableArray<FileModel> Kustomizations, EquatableArray<string> Used)
{
    private static readonly NamedEnvironments None = new(default, default);

    /// <summary>Renders the environments that the project names.</summary>
    public static NamedEnvironments Read(ImmutableArray<ManifestText> texts, AnalyzerConfigOptions options, CancellationToken cancelled)
    {
        var named = new OptionReader(options, "build_property.", "property").Environments();
        return named.IsEmpty ? None : Guard.Run(() => Read(texts, named, cancelled), static () => None, static _ => { });
    }

    /// <summary>What code is written from of a file: itself, what the environment deploys that it makes, or nothing where environments use it.</summary>
    public FileModel Of(FileModel file) =>
        Kustomizations.FirstOrDefault(one => one.Path == file.Path) ?? (Used.Contains(file.Path) ? file with { Objects = default, Failures = default } : file);

    private static NamedEnvironments Read(ImmutableArray<ManifestText> texts, ImmutableArray<string> named, CancellationToken cancelled)
    {
        var files = texts.Select(text => (Text: text, ManifestCache.Read(text.Path, text.Text).File)).ToList();
        var deployed = DeployedEnvironments.Find([new CheckedFiles(files.Select(one => one.File))], named, cancelled);
        return new NamedEnvironments(
            deployed.All.Select(environment =>
                ObjectModelReader.Read(files.First(one => one.File == environment.File).Text, environment.File, environment.Resources)).ToEquatableArray(),
            files.Where(one => deployed.Uses(one.File)).Select(one => SourcePath.Normalize(one.Text.Path)).ToEquatableArray());
    }
}
