using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// A StatefulSet whose governing Service is not there: accepted, and its pods get no DNS names of their own. A warning only where a Service
/// of a near name, or a closed world, shows that the name is wrong; else the Service may be deployed elsewhere.
/// </summary>
internal sealed class KW3031_StatefulSetServiceMissing : Rule<StatefulSet>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3031", "A StatefulSet's serviceName names a Service", Severity.Warning);

    protected override void Check(StatefulSet set, RuleContext context)
    {
        var field = set.ServiceName;
        if (field.Or("") is not { Length: > 0 } name
            || context.Set.IsChangedByOverlay(set)
            || context.Set.Find(new ObjectIdentity("", "Service", context.Set.NamespaceOf(set).Name, name)).Count > 0
            || context.Set.MayStandInUnread(set, "Service", name))
        {
            return;
        }

        var nearest = NearestName.Find(context.Set.ServicesFor(set).Select(service => service.Name!), name);
        var isProven = nearest is not null || context.Options.ClosedWorld;
        context.Report(
            field.Span,
            nearest is null
                ? $"{set} names the Service '{name}', which is not among the manifests; without it the pods have no DNS names of their own"
                : $"{set} names the Service '{name}', which is not among the manifests; did you mean '{nearest}'?",
            isProven ? Severity.Warning : Severity.Info,
            fix: nearest is null ? null : Fix.ChangeText(field.Entry!.Value, nearest, FixSafety.Unsafe));
    }
}
