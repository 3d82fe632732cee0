using Kubewright.Core.Graph.Selecting;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// The objectSelector of a webhook that no object carries, while one carries similar labels: the webhook is not called for it
/// (admissionregistration/v1 Webhook.objectSelector). What a webhook is meant for is often deployed by others, so nothing else is reported.
/// </summary>
internal sealed class KW1026_WebhookSelectsNoObject() : SelectorRule("objects", SelectorUse.Objects)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1026", "The objectSelector of a webhook names labels that an object carries", Severity.Warning);

    protected override string? Consequence(SelectorUse use) => null;
}
