using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The parts of a toleration fit together (pkg/apis/core/validation/validation.go ValidateTolerations).</summary>
internal sealed class KW5222_Toleration : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5222", "The parts of a toleration fit together", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var toleration in workload.Template.Spec.Mappings("tolerations"))
        {
            Check(workload, toleration, context);
        }
    }

    private static void Check(Workload workload, YamlMapping toleration, RuleContext context)
    {
        var @operator = toleration.String("operator");
        var key = toleration.String("key");
        var value = toleration.String("value");
        if (@operator is { IsKnown: true, Value: "Exists" } && value is { IsKnown: true, Value.Length: > 0 })
        {
            context.Report(
                @operator.Span,
                $"{workload}: a toleration with the operator 'Exists' has the value '{FoundValue.Shorten(value.Value)}'; Exists takes none, Equal does",
                related: [new RelatedPlace(value.Span, "the value")],
                fix: Fix.ChangeText(@operator.Entry!.Value, "Equal", FixSafety.Unsafe));
        }

        var isKeyEmpty = key.IsAbsent || (key.IsKnown && key.Value.Length == 0);
        if (isKeyEmpty && !@operator.IsOpaque && @operator.Or("") != "Exists" && (toleration.Span.Length > 0 || !toleration.Entries.IsEmpty))
        {
            context.Report(
                toleration.Entries.IsEmpty ? toleration.Span : toleration.HeadSpan,
                $"{workload}: a toleration without 'key' needs the operator 'Exists'; it then tolerates every taint");
        }

        var effect = toleration.String("effect");
        var seconds = toleration.Integer("tolerationSeconds");
        if (seconds.IsKnown && !effect.IsOpaque && effect.Or("") != "NoExecute")
        {
            context.Report(
                seconds.KeySpan,
                $"{workload}: a toleration has 'tolerationSeconds' {(effect.IsKnown ? $"with the effect '{effect.Value}'" : "without an effect")}; they need "
                    + "the effect 'NoExecute'");
        }
    }
}
