using Kubewright.Core.Application;

namespace Kubewright.Core.Rules;

/// <summary>A rule about subjects of one type.</summary>
/// <typeparam name="TSubject">
/// What it is about: a manifest as text and documents (<see cref="Resources.ManifestFile"/>), an object (<see cref="Resources.Resource"/> or what
/// derives from it), an application (<see cref="ApplicationFacts"/>), or what a shell makes of code: a class with attributes.
/// </typeparam>
public abstract class Rule<TSubject> : Rule
    where TSubject : class
{
    /// <inheritdoc/>
    public override bool IsOfApplications => typeof(TSubject) == typeof(ApplicationFacts);

    internal override bool IsAbout(object subject) => subject is TSubject;

    internal override void CheckSubject(object subject, RuleContext context) => Check((TSubject)subject, context);

    /// <summary>Checks one subject.</summary>
    protected abstract void Check(TSubject subject, RuleContext context);
}
