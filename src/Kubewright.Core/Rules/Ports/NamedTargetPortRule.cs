using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A rule about one reason for which a named target port leads nowhere: the pod becomes an endpoint without the port, and nothing says so
/// (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
internal abstract class NamedTargetPortRule : Rule<Service>
{
    protected abstract TargetPortProblem Fault { get; }

    protected sealed override void Check(Service service, RuleContext context)
    {
        foreach (var target in NamedTargetPort.Of(service, context))
        {
            if (target.FindProblem() == Fault)
            {
                Report(target, context);
            }
        }
    }

    protected abstract void Report(NamedTargetPort target, RuleContext context);
}
