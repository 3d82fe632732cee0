using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>A rule about objects of some kinds that have no type of their own here.</summary>
internal abstract class KindRule(string group, params string[] kinds) : Rule<Resource>
{
    internal sealed override bool IsAbout(object subject) => subject is Resource { Type: var type } && type.Group == group && kinds.Contains(type.Kind);

    internal sealed override void CheckSubject(object subject, RuleContext context)
    {
        ConstraintReport.Of(Descriptor, (Resource)subject, context);
        base.CheckSubject(subject, context);
    }
}
