using AttributesOnly;

Console.Out.Write(OrdersApp.NewManifests().ToYaml());
