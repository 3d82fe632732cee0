using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Lists. None of these changes the list that it is given.</summary>
internal static class ListFunctions
{
    private static readonly GoType Any = GoType.Any;
    private static readonly GoType Int = GoType.Int;

    public static void AddTo(FunctionTable table)
    {
        Add(table, "list", [], Any, call => new GoSlice(call.Rest(0)));
        Add(table, "tuple", [], Any, call => new GoSlice(call.Rest(0)));
        foreach (var name in new[] { "append", "push", "mustAppend", "mustPush" })
        {
            table.Add(name, [Any, Any], call => new GoSlice([.. Items(call[0], "Cannot push on type {0}"), call[1]]));
        }

        Must(table, "prepend", [Any, Any], call => new GoSlice([call[1], .. Items(call[0], "Cannot prepend on type {0}")]));
        Must(table, "chunk", [Int, Any], call => Chunk(call.Integer(0), Items(call[1], "Cannot chunk type {0}")));
        Must(table, "first", [Any], call => Items(call[0], "Cannot find first on type {0}") is { Count: > 0 } items ? items[0] : GoNil.Value);
        Must(table, "last", [Any], call => Items(call[0], "Cannot find last on type {0}") is { Count: > 0 } items ? items[items.Count - 1] : GoNil.Value);
        Must(table, "rest", [Any], call => new GoSlice([.. Items(call[0], "Cannot find rest on type {0}").Skip(1)]));
        Must(table, "initial", [Any], call => Items(call[0], "Cannot find initial on type {0}") is var items
            ? new GoSlice([.. items.Take(Math.Max(0, items.Count - 1))])
            : null!);
        Must(table, "reverse", [Any], call => new GoSlice([.. Items(call[0], "Cannot find reverse on type {0}").Reverse()]));
        Must(table, "compact", [Any], call => new GoSlice([.. Items(call[0], "Cannot compact on type {0}").Where(item => !item.IsEmpty)]));
        Must(table, "uniq", [Any], call => Unique(Items(call[0], "Cannot find uniq on type {0}")));
        Add(table, "without", [Any], Any, Without);
        Add(table, "mustWithout", [Any], Any, Without);
        Must(table, "has", [Any, Any], call => GoBool.Of(call[1] is not GoNil
            && Items(call[1], "Cannot find has on type {0}").Any(item => GoValues.DeepEqual(call[0], item))));
        Add(table, "slice", [Any], Any, Slice);
        Add(table, "mustSlice", [Any], Any, Slice);
        Add(table, "concat", [], Any, call => new GoSlice([.. call.Rest(0).SelectMany(list => Items(list, "Cannot concat type {0} as list"))]));
        table.Add("until", [Int], call => Range(0, call.Integer(0), call.Integer(0) < 0 ? -1 : 1));
        table.Add("untilStep", [Int, Int, Int], call => Range(call.Integer(0), call.Integer(1), call.Integer(2)));
        Add(table, "seq", [], Int, call => new GoString(Sequence([.. call.Rest(0).Select(value => ((GoInteger)value).Value)])));
    }

    private static void Add(FunctionTable table, string name, GoType[] parameters, GoType rest, Func<FunctionCall, GoValue> body) =>
        table.Add(name, parameters, rest, body);

    /// <summary>A function and its twin whose errors are errors, which in a template is the same.</summary>
    private static void Must(FunctionTable table, string name, GoType[] parameters, Func<FunctionCall, GoValue> body)
    {
        table.Add(name, parameters, body);
        table.Add("must" + char.ToUpperInvariant(name[0]) + name.Substring(1), parameters, body);
    }

    /// <summary>The items of a list.</summary>
    /// <exception cref="GoErrorException">It is not a list.</exception>
    private static IReadOnlyList<GoValue> Items(GoValue list, string problem)
    {
        if (list is GoBytes bytes)
        {
            return [.. bytes.Bytes.Select(one => new GoInteger(one, GoType.Uint8))];
        }

        if (list is GoSlice slice)
        {
            return slice.Items.Count <= RenderLimits.ListLength ? slice.Items : throw new RenderLimitException("a list is too long");
        }

        throw new GoErrorException(list is GoNil
            ? "runtime error: invalid memory address or nil pointer dereference"
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, problem, list.Type.KindName));
    }

    private static GoSlice Chunk(long size, IReadOnlyList<GoValue> items)
    {
        if (size <= 0)
        {
            throw new GoErrorException("runtime error: makeslice: len out of range");
        }

        var chunks = new List<GoValue>();
        for (var i = 0; i < items.Count; i += (int)Math.Min(size, int.MaxValue / 2))
        {
            chunks.Add(new GoSlice([.. items.Skip(i).Take((int)Math.Min(size, int.MaxValue))]));
        }

        return new GoSlice(chunks, GoType.ListOfLists);
    }

    private static GoSlice Unique(IReadOnlyList<GoValue> items)
    {
        var result = new List<GoValue>();
        foreach (var item in items)
        {
            if (!result.Exists(other => GoValues.DeepEqual(item, other)))
            {
                result.Add(item);
            }
        }

        return new GoSlice(result);
    }

    private static GoSlice Without(FunctionCall call)
    {
        var omitted = call.Rest(1);
        return new GoSlice([.. Items(call[0], "Cannot find without on type {0}").Where(item => !omitted.Any(one => GoValues.DeepEqual(item, one)))]);
    }

    private static GoValue Slice(FunctionCall call)
    {
        var items = Items(call[0], "list should be type of slice or array but {0}");
        if (items.Count == 0)
        {
            return GoNil.Value;
        }

        var start = call.Count > 1 ? Conversions.ToInteger(call[1]) : 0;
        var end = call.Count > 2 ? Conversions.ToInteger(call[2]) : items.Count;
        if (start < 0 || end < start || end > items.Count)
        {
            throw new GoErrorException("reflect.Value.Slice: slice index out of bounds");
        }

        return new GoSlice([.. items.Skip((int)start).Take((int)(end - start))], call[0].Type);
    }

    private static GoSlice Range(long start, long stop, long step) =>
        new([.. Numbers(start, stop, step).Select(number => (GoValue)GoInteger.Int(number))], GoType.Ints);

    private static List<long> Numbers(long start, long stop, long step)
    {
        var numbers = new List<long>();
        if ((stop < start && step >= 0) || (stop >= start && step <= 0))
        {
            return numbers;
        }

        for (var i = start; stop < start ? i > stop : i < stop; i += step)
        {
            numbers.Add(i);
            if (numbers.Count > RenderLimits.ListLength)
            {
                throw new RenderLimitException("a list is too long");
            }
        }

        return numbers;
    }

    private static string Sequence(long[] parameters)
    {
        List<long> numbers;
        switch (parameters.Length)
        {
            case 1:
                var increment = parameters[0] < 1 ? -1 : 1;
                numbers = Numbers(1, parameters[0] + increment, increment);
                break;
            case 2:
                var step = parameters[1] < parameters[0] ? -1 : 1;
                numbers = Numbers(parameters[0], parameters[1] + step, step);
                break;
            case 3 when parameters[2] < parameters[0] && parameters[1] > 0:
                return "";
            case 3:
                numbers = Numbers(parameters[0], parameters[2] + (parameters[2] < parameters[0] ? -1 : 1), parameters[1]);
                break;
            default:
                return "";
        }

        return string.Join(" ", numbers.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
