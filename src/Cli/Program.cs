using Reelwire.Cli;

using var interrupt = new InterruptSignal();
return await new CommandLineApp(CliEnvironment.OfProcess()).RunAsync(args, interrupt.Token);
