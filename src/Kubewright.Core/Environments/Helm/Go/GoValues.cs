namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>Copies and comparisons of whole values.</summary>
internal static class GoValues
{
    public static GoValue DeepCopy(GoValue value) => value switch
    {
        GoMap map => map.DeepCopy(),
        GoSlice slice => new GoSlice([.. slice.Items.Select(DeepCopy)], slice.Type),
        _ => value,
    };

    /// <summary>Go's reflect.DeepEqual: types count, so 1 as int is not 1 as float64.</summary>
    public static bool DeepEqual(GoValue left, GoValue right)
    {
        Language.StackGuard.Check();
        if (ReferenceEquals(left, right))
        {
            return left is not GoFloat { Value: double.NaN };
        }

        if (!string.Equals(left.Type.Name, right.Type.Name, StringComparison.Ordinal))
        {
            return false;
        }

        switch (left, right)
        {
            case (GoMap a, GoMap b):
                return a.Entries.Count == b.Entries.Count
                    && a.Entries.All(entry => b.Entries.TryGetValue(entry.Key, out var other) && DeepEqual(entry.Value, other));
            case (GoSlice a, GoSlice b):
                return a.Items.Count == b.Items.Count && !a.Items.Where((item, i) => !DeepEqual(item, b.Items[i])).Any();
            case (GoObject a, GoObject b):
                return string.Equals(a.Text, b.Text, StringComparison.Ordinal) && a.Fields.Count == b.Fields.Count
                    && !a.Fields.Where((field, i) => !DeepEqual(field.Value, b.Fields[i].Value)).Any();
            default:
                return ScalarsEqual(left, right);
        }
    }

    /// <summary>Go's <c>==</c> of two values of one basic type.</summary>
    public static bool ScalarsEqual(GoValue left, GoValue right) => (left, right) switch
    {
        (GoNil, GoNil) => true,
        (GoBool a, GoBool b) => a.Value == b.Value,
        (GoInteger a, GoInteger b) => a.Value == b.Value,
        (GoFloat a, GoFloat b) => a.Value == b.Value,
        (GoString a, GoString b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        _ => false,
    };
}
