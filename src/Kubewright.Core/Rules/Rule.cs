using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>
/// One truth about subjects of a type. It sees the whole graph, reports on the subject it was given, mutates nothing and holds no state. What it
/// is about it states by deriving from <see cref="Rule{TSubject}"/>.
/// </summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Whether it speaks of applications that run in the objects, so that of a manifest that several projects share each says something of its own.
    /// </summary>
    public virtual bool IsOfApplications => false;

    /// <summary>
    /// Whether it is about the fields that an object has, and so about a patch of one: in a patch nothing is required, and what is there must fit its field.
    /// </summary>
    internal virtual bool IsOfPatches => false;

    /// <summary>
    /// Whether it is about a subject. The answer is the same for all subjects of one type and, where they are objects, of one kind, so that it is
    /// asked once for each.
    /// </summary>
    internal abstract bool IsAbout(object subject);

    /// <summary>Checks a subject that it is about.</summary>
    internal abstract void CheckSubject(object subject, RuleContext context);

    /// <summary>A finding of this rule.</summary>
    protected Finding Found(SourceSpan span, string message, Severity? severity = null) => new(Descriptor, severity ?? Descriptor.Severity, span, message);
}
