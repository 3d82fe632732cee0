using System.Collections;

namespace Kubewright.Core.Schema.Constraints;

/// <summary>
/// Constraints as they are written: <see cref="On"/> says of what and where from, a shape adds one, and what follows narrows the last one.
/// </summary>
internal sealed class ConstraintList : IEnumerable<Constraint>
{
    private readonly List<Constraint> _constraints = [];
    private string _type = "";
    private string _id = "";
    private string _source = "";

    public ConstraintList On(string type, string id, string source)
    {
        (_type, _id, _source) = (type, id, source);
        return this;
    }

    public ConstraintList AtLeast(long min, params string[] fields) => Between(min, long.MaxValue, fields);

    public ConstraintList AtMost(long max, params string[] fields) => Between(long.MinValue, max, fields);

    public ConstraintList Between(long min, long max, params string[] fields) =>
        Add(new(_type, _id, _source, ConstraintShape.Number, [.. fields]) { Min = min, Max = max });

    public ConstraintList NotNegativeAmount(params string[] fields) => Add(new(_type, _id, _source, ConstraintShape.Amount, [.. fields]) { Min = 0 });

    public ConstraintList PositiveAmount(params string[] fields) => Add(new(_type, _id, _source, ConstraintShape.Amount, [.. fields]) { Min = 1 });

    public ConstraintList Text(TextForm form, params string[] fields) => Add(new(_type, _id, _source, ConstraintShape.Text, [.. fields]) { Form = form });

    public ConstraintList NotLonger(long bytes, params string[] fields) => Text(TextForm.Any, fields).Change(last => last with { Max = bytes });

    public ConstraintList Keys(TextForm form, params string[] fields) =>
        Add(new(_type, _id, _source, ConstraintShape.Keys, [.. fields]) { Form = form, RefusesEmpty = true });

    public ConstraintList OneOf(string field, params string[] values) => Add(new(_type, _id, _source, ConstraintShape.Value, [field]) { Values = [.. values] });

    public ConstraintList ExactlyOne(params string[] fields) => Present(1, 1, fields);

    public ConstraintList AtMostOne(params string[] fields) => Present(0, 1, fields);

    public ConstraintList AtLeastOne(params string[] fields) => Present(1, int.MaxValue, fields);

    public ConstraintList Required(params string[] fields) => Add(new(_type, _id, _source, ConstraintShape.Required, [.. fields]));

    public ConstraintList Forbidden(params string[] fields) => Add(new(_type, _id, _source, ConstraintShape.Forbidden, [.. fields]));

    public ConstraintList Items(long min, long max, params string[] fields) =>
        Add(new(_type, _id, _source, ConstraintShape.Items, [.. fields]) { Min = min, Max = max });

    public ConstraintList AtMostItems(long max, params string[] fields) => Items(0, max, fields);

    /// <summary>The items of a list differ, in these fields of theirs where they are objects.</summary>
    public ConstraintList Unique(string list, params string[] by) => Add(new(_type, _id, _source, ConstraintShape.Unique, [list]) { Values = [.. by] });

    /// <summary>The items of several lists differ in a field of theirs.</summary>
    public ConstraintList UniqueAcross(string by, params string[] lists) => Add(new(_type, _id, _source, ConstraintShape.Unique, [.. lists]) { Values = [by] });

    /// <summary>A list that holds the value holds no other.</summary>
    public ConstraintList Alone(string value, params string[] lists) => Add(new(_type, _id, _source, ConstraintShape.Alone, [.. lists]) { Values = [value] });

    /// <summary>An empty text is refused too.</summary>
    public ConstraintList OrEmpty() => Change(last => last with { RefusesEmpty = true });

    public ConstraintList UpTo(long bytes) => Change(last => last with { Max = bytes });

    public ConstraintList Where(string field, params string[] values) => When(ConditionKind.Is, field, values);

    public ConstraintList Unless(string field, params string[] values) => When(ConditionKind.IsNot, field, values);

    public ConstraintList With(string field) => When(ConditionKind.Has, field);

    public ConstraintList Without(string field) => When(ConditionKind.HasNot, field);

    public ConstraintList In(params string[] fields) => When(ConditionKind.In, "", fields);

    public ConstraintList Within(params string[] types) => When(ConditionKind.Within, "", types);

    public ConstraintList NotWithin(params string[] types) => When(ConditionKind.NotWithin, "", types);

    public ConstraintList OfKind(params string[] kinds) => When(ConditionKind.OfKind, "", kinds);

    public ConstraintList NotOfKind(params string[] kinds) => When(ConditionKind.NotOfKind, "", kinds);

    /// <summary>The first minor version of Kubernetes 1 that demands it.</summary>
    public ConstraintList Since(int minor) => Change(last => last with { Since = new KubernetesVersion(1, minor) });

    /// <summary>The first minor version of Kubernetes 1 that no longer demands it.</summary>
    public ConstraintList Until(int minor) => Change(last => last with { Until = new KubernetesVersion(1, minor) });

    public ConstraintList Because(string reason) => Change(last => last with { Because = reason });

    public ConstraintList FixedBy(string text) => Change(last => last with { FixedBy = text });

    /// <summary>The name is corrected by what is right in it.</summary>
    public ConstraintList CorrectingNames() => Change(last => last with { CorrectsNames = true });

    /// <summary>The server takes it and warns, and it cannot be meant.</summary>
    public ConstraintList AsWarning() => Change(last => last with { Level = ConstraintLevel.Warned });

    /// <summary>The server takes it and warns.</summary>
    public ConstraintList AsNote() => Change(last => last with { Level = ConstraintLevel.Noted });

    public IEnumerator<Constraint> GetEnumerator() => _constraints.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ConstraintList Present(long min, long max, string[] fields) =>
        Add(new(_type, _id, _source, ConstraintShape.Presence, [.. fields]) { Min = min, Max = max });

    private ConstraintList When(ConditionKind kind, string field, params string[] values) =>
        Change(last => last with { Conditions = last.Conditions.Add(new Condition(kind, field, [.. values])) });

    private ConstraintList Add(Constraint constraint)
    {
        _constraints.Add(constraint);
        return this;
    }

    private ConstraintList Change(Func<Constraint, Constraint> change)
    {
        _constraints[_constraints.Count - 1] = change(_constraints[_constraints.Count - 1]);
        return this;
    }
}
