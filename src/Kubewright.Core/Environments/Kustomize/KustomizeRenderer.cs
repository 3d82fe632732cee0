using System.Collections.Immutable;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Transforming;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>
/// Renders a kustomization as kustomize 5.5 does, and keeps for each value the place where it is written. It runs nothing, reads no file outside of what it is
/// given, and never uses the network: what needs that is a problem that says so.
/// </summary>
public static class KustomizeRenderer
{
    /// <param name="files">The repository's files.</param>
    /// <param name="directory">The kustomization's directory, normalized.</param>
    /// <param name="cancellationToken">Ends the rendering.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Rendering Render(IEnvironmentFiles files, string directory, CancellationToken cancellationToken = default) =>
        Render(files, directory, goesOn: false, cancellationToken);

    /// <summary>
    /// What can be rendered of a kustomization whatever is wrong with it: what kustomize refuses costs itself alone, so that the rest can be checked.
    /// </summary>
    /// <param name="files">The repository's files.</param>
    /// <param name="directory">The kustomization's directory, normalized.</param>
    /// <param name="cancellationToken">Ends the rendering.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Rendering RenderWhatCanBe(IEnvironmentFiles files, string directory, CancellationToken cancellationToken = default) =>
        Render(files, directory, goesOn: true, cancellationToken);

    private static Rendering Render(IEnvironmentFiles files, string directory, bool goesOn, CancellationToken cancellationToken)
    {
        var inside = new FilesBelowRoot(files, hasFullPaths: directory.Length > 0 && directory[0] == '/');
        var session = new RenderingSession(inside, new RenderingBudget(cancellationToken), goesOn);
        var objects = ImmutableArray<RenderedObject>.Empty;
        RenderingProblem? failure = null;
        try
        {
            objects = Render(session, directory);
        }
        catch (RefusedException e) when (session.Problems.Count == 0 || e.IsUnknowable)
        {
            session.NoteChanges(e);
        }
        catch (RefusedException)
        {
            // Something is missing already, and this may come of it.
        }
#pragma warning disable CA1031 // A kustomization must not end the compiler, whatever is wrong with it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failure = RenderingProblem.OfFailure("the kustomization", exception, FailurePlace.Find(files, directory, KustomizationFile.Names));
        }

        var used = session.Used.ToImmutableHashSet(StringComparer.Ordinal);
        return new Rendering(objects, failure is null ? [.. session.Problems] : [.. session.Problems, failure], used)
        {
            MissesChanges = session.MissesChanges || failure is not null,
            MissesObjects = session.MissesObjects || failure is not null || (objects.IsEmpty && session.Problems.Count > 0),
            Unread = [.. session.Unread],
            Unused = [.. session.Unused],
        };
    }

    private static ImmutableArray<RenderedObject> Render(RenderingSession session, string directory)
    {
        var target = new Target(session, directory, null);
        var metadata = target.Fields.Texts("buildMetadata").Select(option => option.Value).ToList();
        var accumulator = target.Accumulate(metadata.Count > 0 ? new OriginAnnotation("") : null);
        var resources = accumulator.Resources;
        session.Attempt(() => new HashTransformer().Transform(resources));
        session.Attempt(() => new NameReferenceFixer(resources, accumulator.Configuration).Fix());
        session.Attempt(() => new VariableResolver(resources, accumulator.Configuration.VariableReferences, session.Budget).Resolve(accumulator.Variables));
        resources.Replace([.. resources.All.Where(resource => resource.Annotation(BuildAnnotations.LocalConfig) is null or "false")]);
        session.Attempt(() => Sort(resources, target.Fields));
        if (metadata.Contains("managedByLabel"))
        {
            AddManager(resources, target.Fields.Find("buildMetadata")!.Span);
        }

        var objects = ImmutableArray.CreateBuilder<RenderedObject>(resources.All.Count);
        foreach (var resource in resources.All)
        {
            session.Attempt(() => objects.Add(Freeze(resource, metadata)), changes: false);
        }

        return objects.ToImmutable();
    }

    private static void Sort(ResourceList resources, ConfigurationFields fields)
    {
        var options = fields.Fields("sortOptions")?.Allow("order", "legacySortOptions");
        var order = options?.Value("order") ?? "legacy";
        var legacy = options?.Fields("legacySortOptions");
        if (order is not ("legacy" or "fifo"))
        {
            throw new RefusedException("the field 'sortOptions.order' must be one of [fifo, legacy]", options!.Mapping.HeadSpan);
        }

        if (order == "fifo" && legacy is not null)
        {
            throw new RefusedException(
                "the field 'sortOptions.legacySortOptions' is set but the selected sort order is 'fifo', not 'legacy'", legacy.Mapping.HeadSpan);
        }

        if (order == "legacy")
        {
            legacy?.Allow("orderFirst", "orderLast");
            var kinds = legacy is null
                ? KindOrder.Default
                : new KindOrder([.. legacy.Texts("orderFirst").Select(kind => kind.Value)], [.. legacy.Texts("orderLast").Select(kind => kind.Value)]);
            resources.Replace(kinds.Sort(resources.All));
        }
    }

    private static void AddManager(ResourceList resources, SourceSpan span)
    {
        foreach (var resource in resources.All)
        {
            var labels = TreeResource.DemandMapping(TreeResource.DemandMapping(resource.Root, "metadata"), "labels");
            var manager = TreeNode.Scalar("kustomize-(devel)", ScalarTags.Text, span, "buildMetadata");
            TreeEdit.SetField(labels, "app.kubernetes.io/managed-by", manager, span, "buildMetadata");
        }
    }

    private static RenderedObject Freeze(TreeResource resource, List<string> metadata)
    {
        resource.RemoveBuildAnnotations();
        var annotations = resource.Texts("annotations");
        if (!metadata.Contains("originAnnotations"))
        {
            annotations.Remove(BuildAnnotations.Origin);
        }

        if (!metadata.Contains("transformerAnnotations"))
        {
            annotations.Remove(BuildAnnotations.Transformations);
        }

        resource.SetTexts("annotations", annotations);
        var freezer = new TreeFreezer("resources");
        var root = freezer.Freeze(resource.Root);
        return new RenderedObject(root, freezer.Origins, "resources");
    }
}
