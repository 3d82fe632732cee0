using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// An object of Argo CD or Flux deploys a folder of a repository that is not there (argo-cd ApplicationSource.path; Flux Kustomization.spec.path and charts of
/// a GitRepository). Which repository is checked is not known for certain: it is one of which another folder is here.
/// </summary>
internal sealed class KW4047_SourcePathMissing : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4047", "A folder that Argo CD or Flux deploys is in its repository", Severity.Warning);

    internal override bool IsAbout(object subject) => subject is Resource { Kind: "Application" or "ApplicationSet" or "HelmRelease" } or Resource
    {
        Kind: "Kustomization", Type.Group: "kustomize.toolkit.fluxcd.io",
    };

    protected override void Check(Resource subject, RuleContext context)
    {
        foreach (var path in RepositoryPath.Of(subject))
        {
            var references = context.Graph.ReferencesIn(context.Set);
            if (references.Folders.Has(path.Path))
            {
                continue;
            }

            if (references.Folders.Meant(path.Path) is { } meant)
            {
                context.Report(
                    path.Written.Span,
                    $"{subject} deploys the folder '{path.Path}', in which there are no manifests; did you mean '{meant}'?",
                    fix: Fix.ChangeText(path.Written, path.Written.Value.Replace(path.Path, meant), FixSafety.Unsafe));
            }
            else if (references.IsHere(path))
            {
                context.Report(
                    path.Written.Span,
                    $"{subject} deploys the folder '{path.Path}', in which there are no manifests, while others of its repository are here",
                    context.Options.ClosedWorld ? Severity.Warning : Severity.Info);
            }
        }
    }
}
