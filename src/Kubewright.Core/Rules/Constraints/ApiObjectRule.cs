using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Schema.Constraints;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>
/// A rule about objects of certain types, of whatever kind the resource around them is: what the table of constraints says under its id, and
/// what the rule itself finds where two things meet or an algorithm is needed.
/// </summary>
internal abstract class ApiObjectRule : Rule<Resource>
{
    private readonly string[] _types;
    private readonly Lazy<HashSet<string>> _all;

    /// <param name="types">The types that <see cref="Check(Resource, ApiObject, RuleContext)"/> is asked for; those of the constraints are known.</param>
    protected ApiObjectRule(params string[] types)
    {
        _types = [.. types.Select(SchemaType.WithoutVersion)];
        _all = new(() => [.. _types, .. ConstraintTable.TypesOf(Descriptor.Id)]);
    }

    internal sealed override bool IsAbout(object subject) => subject is Resource resource && _all.Value.Overlaps(ReachableTypes.From(resource.Type));

    protected sealed override void Check(Resource subject, RuleContext context)
    {
        var objects = context.Shared(ApiObjects.Of);
        ConstraintReport.Of(Descriptor, subject, context);
        foreach (var type in _types)
        {
            foreach (var one in objects.OfType(type))
            {
                Check(subject, one, context);
            }
        }
    }

    protected virtual void Check(Resource resource, ApiObject item, RuleContext context)
    {
    }
}
