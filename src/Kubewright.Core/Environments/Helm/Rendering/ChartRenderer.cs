using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubewright.Core.Environments.Helm.Charts;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Schemas;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Environments.Helm.Values;
using Kubewright.Core.Environments.Helm.Versions;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>Renders a chart as <c>helm template</c> of Helm 4.2 does. Nothing is run, nothing is fetched; look-ups find nothing, as there.</summary>
internal static class ChartRenderer
{
    private const string NotesName = "NOTES.txt";
    private const int MaximalNameLength = 53;

    /// <summary>The documents of a chart.</summary>
    /// <param name="files">The files of the repository.</param>
    /// <param name="directory">The directory of the chart.</param>
    /// <param name="release">How it is released.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    public static ChartRendering Render(IEnvironmentFiles files, string directory, ChartRelease release, CancellationToken cancellationToken = default)
    {
        var used = new HashSet<string>(release.Values.Files.Select(file => file.Path), StringComparer.Ordinal);
        try
        {
            var chart = ChartLoader.Load(files, directory, used);
            var rendered = RenderTemplates(chart, release, cancellationToken, out var notes);
            return new ChartRendering(Documents(chart, rendered, release.IncludeCrds), notes, null, Set(used));
        }
        catch (ChartException e)
        {
            return Failed(new ChartError(e.Message, e.Message.Split('\n')[0], [], e.Span, e.IsUnknowable), used);
        }
        catch (TemplateException e)
        {
            return Failed(e.Frame.Executing is null ? TemplateErrorText.OfParsing(e) : TemplateErrorText.OfExecution(e), used);
        }
        catch (RenderLimitException e)
        {
            return Failed(new ChartError($"the chart was not rendered: {e.Message}", e.Message, [], null, IsUnknowable: true), used);
        }
#pragma warning disable CA1031 // A chart must not end the compiler, whatever is wrong with it.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Failed(new ChartError($"the chart was not understood: {e.GetType().Name}", "the chart was not understood", [], null,
                IsUnknowable: true)
            { Failure = e }, used);
        }
    }

    private static ChartRendering Failed(ChartError error, HashSet<string> used) => new([], "", error, Set(used));

    private static ImmutableHashSet<string> Set(HashSet<string> used) => ImmutableHashSet.CreateRange(StringComparer.Ordinal, used);

    private static SortedDictionary<string, TracedText> RenderTemplates(Chart chart, ChartRelease release, CancellationToken cancellationToken,
        out string notes)
    {
        var values = release.Values.Merge();
        Check(chart, release);
        DependencyResolution.Resolve(chart, values);
        var all = ValuesCoalescing.Coalesce(chart, values);
        SchemaCheck.Check(chart, all);
        if (chart.Metadata.KubeVersion.Length > 0 && !IsCompatible(chart.Metadata.KubeVersion, release.KubeVersion))
        {
            throw new ChartException(
                $"chart requires kubeVersion: {chart.Metadata.KubeVersion} which is incompatible with "
                    + $"Kubernetes {release.KubeVersion ?? KubernetesCapabilities.DefaultVersion}");
        }

        var templates = new ReleaseTemplates(chart, all, release);
        var rendered = templates.Execute(cancellationToken);
        var ownNotes = $"{chart.Name}/templates/{NotesName}";
        notes = rendered.TryGetValue(ownNotes, out var text) ? text.Value : "";
        foreach (var path in rendered.Keys.Where(path => path.EndsWith(NotesName, StringComparison.Ordinal)).ToList())
        {
            rendered.Remove(path);
        }

        return rendered;
    }

    private static void Check(Chart chart, ChartRelease release)
    {
        if (release.KubeVersion is { } version && KubernetesCapabilities.Normalized(version) is null)
        {
            throw new ChartException($"invalid kube version '{version}': could not parse {GoQuote.Quote(version)} as version");
        }

        if (release.Name.Length > MaximalNameLength
            || !Regex.IsMatch(release.Name, @"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)))
        {
            throw new ChartException(
                $"release name check failed: invalid release name, must match regex ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$ and the "
                    + $"length must not be longer than {MaximalNameLength}");
        }

        if (chart.Metadata.IsLibrary)
        {
            throw new ChartException("library charts are not installable", chart.ChartYaml?.All.FirstLine);
        }

        if (DependencyResolution.FindMissing(chart) is { } missing)
        {
            throw new ChartException(
                "an error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies: "
                + $"found in Chart.yaml, but missing in charts/ directory: {missing.Name}",
                missing.Span,
                isUnknowable: true);
        }
    }

    private static bool IsCompatible(string constraint, string? version) =>
        VersionConstraint.Parse(constraint, out _) is { } parsed
        && SemanticVersion.Parse(version is null ? KubernetesCapabilities.DefaultVersion : KubernetesCapabilities.Normalized(version)!, out _) is { } semantic
        && parsed.Allows(semantic);

    private static ImmutableArray<RenderedDocument> Documents(Chart chart, SortedDictionary<string, TracedText> rendered, bool includeCrds)
    {
        var manifests = new List<RenderedDocument>();
        var hooks = new List<RenderedDocument>();
        foreach (var entry in rendered)
        {
            foreach (var text in ManifestSplitter.Split(entry.Value))
            {
                var head = ManifestHead.Read(text, entry.Key);
                if (!head.IsDropped)
                {
                    (head.HookEvents is null ? manifests : hooks).Add(new RenderedDocument(entry.Key, text, head.Kind, head.HookEvents));
                }
            }
        }

        return
        [
            .. includeCrds ? Crds(chart) : [],
            .. manifests.OrderBy(document => document.Kind, InstallOrder.Instance),
            .. hooks.OrderBy(document => document.Kind, InstallOrder.Instance),
        ];
    }

    private static IEnumerable<RenderedDocument> Crds(Chart chart)
    {
        foreach (var file in chart.Files.Where(file => file.Name.StartsWith("crds/", StringComparison.Ordinal)
            && (file.Name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
                || file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))))
        {
            yield return new RenderedDocument($"{chart.FullPath}/{file.Name}", file.Content, "CustomResourceDefinition", null);
        }

        foreach (var crd in chart.Dependencies.SelectMany(Crds))
        {
            yield return crd;
        }
    }
}
