using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// The CustomResourceDefinition beside a custom resource does not serve its version, so that the server knows no such kind
/// (apiextensions-apiserver/pkg/apiserver/customresource_handler.go).
/// </summary>
internal sealed class KW5451_CustomVersionNotServed : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5451", "A custom resource is of a version that its definition serves", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource.Type.Version.Length == 0
            || resource.Node["apiVersion"] is not YamlScalar { IsPlaceholder: false } apiVersion
            || context.Set.CustomDefinitions.For(resource) is not { Count: > 0 } definitions
            || definitions.Any(definition => definition.Versions.IsEmpty || definition.Find(resource.Type.Version) is { IsServed: true }))
        {
            return;
        }

        var served = definitions[0].Versions.Where(version => version.IsServed).Select(version => version.Name).ToList();
        var isDefined = definitions[0].Find(resource.Type.Version) is not null;
        context.Report(
            apiVersion.Span,
            $"{resource} is of version '{resource.Type.Version}', which its CustomResourceDefinition {(isDefined ? "no longer serves" : "does not have")}; "
                + (served.Count == 0 ? "it serves none" : $"it serves {string.Join(", ", served.Select(version => $"'{version}'"))}"),
            related: [new RelatedPlace(definitions[0].Resource.HeadSpan, "the definition")],
            fix: served.Count == 1 ? Fix.ChangeText(apiVersion, $"{resource.Type.Group}/{served[0]}", FixSafety.Unsafe) : null);
    }
}
