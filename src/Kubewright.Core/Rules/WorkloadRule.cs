using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules;

/// <summary>
/// A rule about workloads whose pods are made as their template is written; what a controller may change first is not judged by it.
/// </summary>
internal abstract class WorkloadRule : Rule<Workload>
{
    internal sealed override bool IsAbout(object subject) => subject is Workload { TakesTemplateAsWritten: true };
}
