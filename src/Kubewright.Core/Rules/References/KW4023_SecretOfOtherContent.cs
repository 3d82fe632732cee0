using Kubewright.Core.Graph.References;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A Secret that has not what it is used for: a pull secret needs <c>.dockerconfigjson</c> (pkg/credentialprovider/secrets MakeDockerKeyring passes over
/// all others), one for TLS <c>tls.crt</c> and <c>tls.key</c>.
/// </summary>
internal sealed class KW4023_SecretOfOtherContent : ReferenceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4023", "A Secret has the keys that its use needs", Severity.Warning);

    protected override void Check(ResolvedReference resolved, RuleContext context)
    {
        if (!resolved.MissingKeys.IsEmpty)
        {
            var reference = resolved.Reference;
            var missing = string.Join(" and ", resolved.MissingKeys.Select(keys => $"'{keys[0]}'"));
            context.Report(
                reference.Span,
                $"{reference.From} uses {reference} in '{reference.Field}', but that has no key {missing}, so {reference.Consequence}",
                related: [PlaceOf(resolved.Targets[0])]);
        }
    }
}
