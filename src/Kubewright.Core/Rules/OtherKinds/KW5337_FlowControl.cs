using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// How the API server shares its time (pkg/apis/flowcontrol/validation/validation.go, the constraints of this id): the schemas and levels that
/// every cluster has are fixed, and a hand of queues is one that can be dealt.
/// </summary>
internal sealed class KW5337_FlowControl()
    : ApiObjectRule("flowcontrol.v1.FlowSchemaSpec", "flowcontrol.v1.PriorityLevelConfigurationSpec", "flowcontrol.v1.QueuingConfiguration")
{
    private const string Exempt = "exempt";
    private const string Preserve = "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";
    private const int DefaultQueues = 64;
    private const int DefaultHand = 8;
    private const int MostEntropyBits = 60;

    public override RuleDescriptor Descriptor { get; } =
        new("KW5337", "A FlowSchema or PriorityLevelConfiguration is one that the API server can follow", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        switch (item.Type.ShortName)
        {
            case "FlowSchemaSpec":
                if (resource.Name is { } flow and not Exempt && item.Node.Integer("matchingPrecedence") is { IsKnown: true, Value: 1 } precedence)
                {
                    context.Report(precedence.Span, $"{resource}: {item.Words("matchingPrecedence")} is 1, which only the FlowSchema 'exempt' has");
                }
                else if (resource.Name is { } fixedFlow && FixedFlows.IsOtherSchema(fixedFlow, item.Node))
                {
                    ReportFixed(resource, item, context);
                }

                break;
            case "PriorityLevelConfigurationSpec":
                CheckLevel(resource, item, context);
                break;
            case "QueuingConfiguration":
                CheckHand(resource, item, context);
                break;
        }
    }

    private static void ReportFixed(Resource resource, ApiObject item, RuleContext context) =>
        context.Report(item.HeadSpan, $"{resource} is one that every cluster has, and its spec is not as it is there");

    private static void CheckLevel(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.String("type") is { IsKnown: true, Value: { Length: > 0 } type } field && resource.Name is { } name
            && (type == "Exempt") != (name == Exempt))
        {
            context.Report(field.Span,
                $"{resource}: {item.Words("type")} is '{FoundValue.Shorten(type)}'; the PriorityLevelConfiguration 'exempt' is Exempt, and no other");
        }

        if (resource.Name is { } level && FixedFlows.IsOtherLevel(level, item.Node))
        {
            ReportFixed(resource, item, context);
        }

        if (resource.Metadata.Node.Mapping("annotations")?.Find(Preserve) is { } annotation && resource.Type.Version == "v1")
        {
            context.Report(annotation.Key.Span, $"{resource}: the annotation '{Preserve}' is not allowed in v1");
        }
    }

    private static void CheckHand(Resource resource, ApiObject item, RuleContext context)
    {
        var queues = item.Node.Integer("queues");
        var hand = item.Node.Integer("handSize");
        if (queues.IsOpaque || hand.IsOpaque || queues.Or(DefaultQueues) < 1 || hand.Or(DefaultHand) < 1 || (queues.IsAbsent && hand.IsAbsent))
        {
            return;
        }

        var (deck, size) = (queues.Or(DefaultQueues), hand.Or(DefaultHand));
        var place = hand.IsKnown ? hand.Span : queues.Span;
        if (size > deck)
        {
            context.Report(place, $"{resource}: {item.Words("handSize")} is {size}, more than the {deck} queues");
        }
        else if (BitsOf(deck, size) > MostEntropyBits)
        {
            context.Report(place, $"{resource}: hands of {size} of {deck} queues need more than {MostEntropyBits} bits to deal");
        }
    }

    // staging/src/k8s.io/apiserver/pkg/util/shufflesharding RequiredEntropyBits.
    private static int BitsOf(long deck, long hand) => (int)Math.Ceiling(Math.Log(deck, 2) * hand);
}
