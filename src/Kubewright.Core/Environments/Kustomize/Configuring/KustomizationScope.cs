using Kubewright.Core.Environments.Kustomize.Patching;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>What the transformers of one kustomization share: its directory, and what the whole rendering shares.</summary>
internal sealed class KustomizationScope(RenderingSession session, string directory)
{
    public RenderingSession Session => session;

    /// <summary>The kustomization's directory; files outside of it cannot be loaded.</summary>
    public string Directory => directory;

    public RenderingBudget Budget => session.Budget;

    public ResourceReader Reader { get; } = new(session.Budget, session.ClusterScope);

    public PatchApplication Patches => new(session.Schemas, session.Budget);

    /// <summary>The text of a file that is named.</summary>
    /// <exception cref="RefusedException">There is no such file, or kustomize may not load it.</exception>
    public SourceFile Load(YamlScalar path) => Load(path.Value, path.Span);

    public SourceFile Load(string path, SourceSpan span)
    {
        var full = Check(path, span);
        return session.Files.FindText(full) ?? throw Missing(path, full, span);
    }

    public byte[] LoadBytes(string path, SourceSpan span)
    {
        var full = Check(path, span);
        return session.Files.FindBytes(full) ?? throw Missing(path, full, span);
    }

    private string Check(string path, SourceSpan span)
    {
        if (RemoteLocation.IsUrl(path))
        {
            throw new RefusedException($"'{path}' is on the network, it was not loaded", span, isUnknowable: true);
        }

        if (path.Length > 0 && path[0] is '/' or '\\')
        {
            throw new RefusedException($"security; file '{path}' is not in or below '{directory}'", span);
        }

        var full = SourcePath.Combine(directory, path);
        session.Use(full);
        if (session.Files.IsDirectory(full))
        {
            throw new RefusedException($"'{path}' must resolve to a file", span);
        }

        if (directory.Length > 0 && !full.StartsWith(directory + "/", StringComparison.Ordinal))
        {
            var isOutside = full.StartsWith("..", StringComparison.Ordinal);
            if (!isOutside && session.Files.FindBytes(full) is null)
            {
                throw Missing(path, full, span);
            }

            var refused = new RefusedException($"security; file '{path}' is not in or below '{directory}'", span);
            if (isOutside || !session.GoesOn)
            {
                throw refused;
            }

            // Somebody deploys it with --load-restrictor LoadRestrictionsNone.
            session.Note(refused);
        }

        return full;
    }

    private RefusedException Missing(string path, string full, SourceSpan span) => new($"no such file: '{path}' ('{full}')", span)
    {
        Kind = RenderingProblemKind.FileMissing,
        Meant = SimilarFile.Find(session.Files, full, path),
    };
}
