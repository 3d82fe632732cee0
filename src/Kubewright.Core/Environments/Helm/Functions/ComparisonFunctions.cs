using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>eq, ne, lt, le, gt, ge, len, index: text/template/funcs.go of Go 1.26. Types that differ are an error, except of integers.</summary>
internal static class ComparisonFunctions
{
    private static readonly GoType Reflected = GoFunction.Reflected;

    public static void AddTo(FunctionTable table)
    {
        table.Add("eq", [Reflected], Reflected, call => GoBool.Of(Equal(call[0], call.Rest(1))));
        table.Add("ne", [Reflected, Reflected], call => GoBool.Of(!Equal(call[0], [call[1]])));
        table.Add("lt", [Reflected, Reflected], call => GoBool.Of(Less(call[0], call[1])));
        table.Add("le", [Reflected, Reflected], call => GoBool.Of(LessOrEqual(call[0], call[1])));
        table.Add("gt", [Reflected, Reflected], call => GoBool.Of(!LessOrEqual(call[0], call[1])));
        table.Add("ge", [Reflected, Reflected], call => GoBool.Of(!Less(call[0], call[1])));
        table.Add("len", [Reflected], Length);
        table.Add("index", [Reflected], Reflected, Index);
    }

    private static bool Equal(GoValue left, GoValue[] others)
    {
        if (others.Length == 0)
        {
            throw new GoErrorException("missing argument for comparison");
        }

        return Array.Exists(others, other => Equal(left, other));
    }

    private static bool Equal(GoValue left, GoValue right)
    {
        var (kind, otherKind) = (BasicKind(left), BasicKind(right));
        if (left is GoInteger a && right is GoInteger b)
        {
            return a.Value == b.Value;
        }

        if (kind != otherKind)
        {
            return left is not GoNil && right is not GoNil ? throw Incompatible(left, right) : false;
        }

        if (kind is not GoKind.Invalid)
        {
            return GoValues.ScalarsEqual(left, right);
        }

        if (left.Kind != right.Kind && left is not GoNil && right is not GoNil)
        {
            throw new GoErrorException($"non-comparable types {Text(left)}: {left.Type}, {right.Type}: {Text(right)}");
        }

        if (left is GoNil || right is GoNil)
        {
            return left is GoNil && right is GoNil;
        }

        return right is GoObject
            ? ReferenceEquals(left, right) || (left.Kind == GoKind.Struct && GoValues.DeepEqual(left, right))
            : throw new GoErrorException($"non-comparable type {Text(right)}: {right.Type}");
    }

    private static string Text(GoValue value) => GoFormatter.Format(Tracing.TracedText.Of("%s"), [value]).Value;

    private static GoErrorException Incompatible(GoValue left, GoValue right) =>
        new($"incompatible types for comparison: {left.Type} and {right.Type}");

    private static bool Less(GoValue left, GoValue right)
    {
        var (kind, otherKind) = (BasicKind(left), BasicKind(right));
        if (kind == GoKind.Invalid || otherKind == GoKind.Invalid || (kind == GoKind.Bool && otherKind == GoKind.Bool))
        {
            throw new GoErrorException("invalid type for comparison");
        }

        return (left, right) switch
        {
            (GoInteger a, GoInteger b) => a.Value < b.Value,
            (GoFloat a, GoFloat b) => a.Value < b.Value,
            (GoString a, GoString b) => GoText.Compare(a.Value, b.Value) < 0,
            _ => throw Incompatible(left, right),
        };
    }

    private static bool LessOrEqual(GoValue left, GoValue right) => Less(left, right) || Equal(left, right);

    private static GoKind BasicKind(GoValue value) => value.Kind switch
    {
        GoKind.Bool or GoKind.Float64 or GoKind.String => value.Kind,
        _ when value.Type.IsUnsigned => GoKind.Uint32,
        _ when value.Type.IsInteger => GoKind.Int,
        _ => GoKind.Invalid,
    };

    private static GoInteger Length(FunctionCall call) => call[0] switch
    {
        GoString text => GoInteger.Int(GoText.ByteLength(text.Value)),
        GoSlice slice => GoInteger.Int(slice.Items.Count),
        GoMap map => GoInteger.Int(map.Entries.Count),
        GoBytes bytes => GoInteger.Int(bytes.Bytes.Length),
        GoNil when call.Operands[0].IsBoxed => throw new GoErrorException("len of nil pointer"),
        GoNil => throw new GoErrorException("reflect: call of reflect.Value.Type on zero Value"),
        var other => throw new GoErrorException($"len of type {other.Type}"),
    };

    private static GoValue Index(FunctionCall call)
    {
        var item = call[0];
        if (item is GoNil)
        {
            throw new GoErrorException("index of untyped nil");
        }

        for (var i = 1; i < call.Count; i++)
        {
            item = item is GoNil ? throw new GoErrorException("index of nil pointer") : Element(item, call[i]);
        }

        return item;
    }

    private static GoValue Element(GoValue item, GoValue index)
    {
        switch (item)
        {
            case GoSlice slice:
                return slice.Items[Position(index, slice.Items.Count)];
            case GoBytes content:
                return new GoInteger(content.Bytes[Position(index, content.Bytes.Length)], GoType.Uint8);
            case GoString text:
                var bytes = GoText.ToBytes(text.Value);
                return new GoInteger(bytes[Position(index, bytes.Length)], GoType.Uint8);
            case GoMap map:
                if (index is GoNil)
                {
                    throw new GoErrorException("value is nil; should be of type string");
                }

                if (index is not GoString key)
                {
                    throw new GoErrorException($"value has type {index.Type}; should be string");
                }

                return map.Entries.TryGetValue(key.Value, out var value) ? value
                    : map.Type.Element is { Kind: GoKind.String } ? GoString.Empty : GoNil.Value;
            default:
                throw new GoErrorException($"can't index item of type {item.Type}");
        }
    }

    private static int Position(GoValue index, int count) => index switch
    {
        GoInteger number when number.Value >= 0 && number.Value < count => (int)number.Value,
        GoInteger number => throw new GoErrorException($"index out of range: {number.Value}"),
        GoNil => throw new GoErrorException("cannot index slice/array with nil"),
        _ => throw new GoErrorException($"cannot index slice/array with type {index.Type}"),
    };
}
