using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Custom;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A rule about one way in which an object does not fit its kind: one of Kubernetes, one that a CustomResourceDefinition of the set defines, or a template of
/// pods within one.
/// </summary>
internal abstract class SchemaRule : Rule<Resource>
{
    internal sealed override bool IsOfPatches => !IsAboutAbsence;

    /// <summary>Whether it is about what an object lacks; of a patch nothing is required.</summary>
    protected virtual bool IsAboutAbsence => false;

    internal sealed override bool IsAbout(object subject) => subject is Resource;

    protected sealed override void Check(Resource resource, RuleContext context)
    {
        if (resource is Kustomization kustomization)
        {
            if (IsOfPatches)
            {
                CheckPatches(kustomization, context);
            }

            return;
        }

        foreach (var problem in context.Shared(static (one, set) => new StrongBox<ImmutableArray<SchemaProblem>>(ProblemsOf(one, set))).Value)
        {
            Check(resource, problem, context);
        }
    }

    protected abstract void Check(Resource resource, SchemaProblem problem, RuleContext context);

    /// <summary>Checks the patches that a kustomization holds itself. Those that are lists of operations are not objects.</summary>
    private void CheckPatches(Kustomization kustomization, RuleContext context)
    {
        foreach (var scalar in kustomization.InlinePatchScalars)
        {
            var text = EmbeddedText.OfValue(scalar, scalar.Value);
            foreach (var patch in ManifestReader.Read(text.File).Resources)
            {
                if (ApiSchema.FindKind(patch.Type.Group, patch.Type.Version, patch.Kind) is { } kind)
                {
                    foreach (var problem in SchemaChecker.Check(patch.Node, kind))
                    {
                        Check(patch, problem, context.Within(text.PlaceOf));
                    }
                }
            }
        }
    }

    private static ImmutableArray<SchemaProblem> ProblemsOf(Resource resource, ManifestSet set)
    {
        if (ApiSchema.IsBuiltInGroup(resource.Type.Group) && ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is null)
        {
            return [];
        }

        if (ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is { } kind)
        {
            return SchemaChecker.Check(resource.Node, kind);
        }

        var problems = FindByDefinition(resource, set);
        if (PodMakingKind.Find(resource.Type) is { TakesTemplateAsWritten: true } embedded
            && embedded.FindEmbedded(resource.Node) is { Value: YamlMapping node } entry)
        {
            var path = embedded.EmbeddedPath.Aggregate(FieldPath.Root, static (path, step) => path.Child(step));
            var ofTemplate = SchemaChecker.Check(node, ApiSchema.FindType(embedded.EmbeddedType)!, path, entry.Key.Span);
            problems = problems.AddRange(
                ofTemplate.Where(problem => !problems.Any(other => other.Span == problem.Span && other.GetType() == problem.GetType())));
        }

        return problems;
    }

    // Of several definitions the server has one; what fits any of them is taken.
    private static ImmutableArray<SchemaProblem> FindByDefinition(Resource resource, ManifestSet set)
    {
        ImmutableArray<SchemaProblem>? problems = null;
        foreach (var definition in set.CustomDefinitions.For(resource))
        {
            var found = definition.Find(resource.Type.Version)?.Schema is { } schema ? StructuralChecker.Check(resource.Node, schema) : [];
            problems = problems is null || found.IsEmpty ? found : problems;
            if (found.IsEmpty)
            {
                break;
            }
        }

        return problems is null ? [] : [.. OfMetadata(resource), .. problems];
    }

    private static ImmutableArray<SchemaProblem> OfMetadata(Resource resource) => resource.Node.Find("metadata") is { Value: YamlMapping metadata } entry
        ? SchemaChecker.Check(metadata, ApiSchema.FindType("meta.v1.ObjectMeta")!, FieldPath.Root.Child("metadata"), entry.Key.Span)
        : [];
}
