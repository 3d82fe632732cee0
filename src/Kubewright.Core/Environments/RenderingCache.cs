using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>
/// What environments were last rendered to, for as long as somebody holds the files that make them: an edit of a file renders the environments that use it,
/// and no other.
/// </summary>
internal static class RenderingCache
{
    private static readonly ConditionalWeakTable<SourceFile, StrongBox<Entry?>> Latest = new();

    /// <summary>Renders an environment, unless nothing that took part in it has changed since.</summary>
    /// <param name="files">The files.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="file">The file that makes it.</param>
    /// <param name="name">How findings call it.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    public static RenderedEnvironment Render(CheckedFiles files, Environment environment, SourceFile file, string name, CancellationToken cancellationToken)
    {
        var box = Latest.GetValue(file, static _ => new StrongBox<Entry?>());
        var known = box.Value;
        if (known is not null && known.Environment.Name == name && known.IsWhole == files.IsWhole && known.Parts.All(part => part == PartOf(files, part.Path)))
        {
            return known.Environment;
        }

        var rendering = KustomizeRenderer.RenderWhatCanBe(files, environment.Directory, cancellationToken);
        if (!files.IsWhole)
        {
            // A file that the check does not know of may well be on disk, and what is refused without it may not be.
            rendering = rendering with { Problems = [.. rendering.Problems.Select(problem => problem with { IsUnknowable = MayBeOnDisk(problem) })] };
        }

        ImmutableArray<Part> parts = [.. rendering.FilesUsed.Select(path => PartOf(files, path))];
        var rendered = new RenderedEnvironment(
            name,
            file,
            rendering,
            [.. rendering.Objects.SelectMany(one => ManifestReader.ReadRendered(one.Root))],
            [.. parts.Select(part => part.File).OfType<SourceFile>()]);

        // Two that render one at the same time each get a right one; the later one is kept.
        box.Value = new Entry(rendered, files.IsWhole, parts);
        return rendered;
    }

    private static bool MayBeOnDisk(RenderingProblem problem) =>
        problem.IsUnknowable || problem.Span is null || problem.Kind is RenderingProblemKind.FileMissing or RenderingProblemKind.Refused;

    private static Part PartOf(CheckedFiles files, string path) => new(path, FailurePlace.TryFind(files, path), files.IsDirectory(path));

    private sealed record Entry(RenderedEnvironment Environment, bool IsWhole, ImmutableArray<Part> Parts);

    /// <summary>Something that a rendering looked for.</summary>
    private readonly record struct Part(string Path, SourceFile? File, bool IsDirectory);
}
